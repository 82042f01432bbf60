"""What happens to a project when the program is killed, the power fails or the disk is full: `make faults`."""
