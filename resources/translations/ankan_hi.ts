<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;annotations…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a cop&amp;y and go on in it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give up what waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Label with the last label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ind in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in all article&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all that was f&amp;ound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one akshara to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End one akshara to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one akshara to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start one akshara to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trim, or take in what stands beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type start and end as nu&amp;mbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all &amp;identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all i&amp;dentical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all &amp;shown in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all sho&amp;wn in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter the list by label and score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Least certain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make suggestions for this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quotation of the selection or at the cursor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take the proposed links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Join with the next paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit between paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the &amp;speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the name the speaker &amp;means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the &amp;cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the stance&apos;s tar&amp;get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the stance&apos;s targ&amp;et</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the stance its &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stance is &amp;implied, or outspoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sta&amp;nce without a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stances in a &amp;round, quotation by quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disagreements, or back to annotating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Corrections for an annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take version A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take version B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take version C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take version D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&apos;s &amp;boundary with B&apos;s label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&apos;s boundary with A&apos;s &amp;label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither: nothing belongs &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;edited: what gold has here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide &amp;identical cases alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a decided case again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason and guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take over what all agree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sa&amp;me in every article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or sho&amp;w the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flag for QA, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the &amp;article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fla&amp;g the article, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous a&amp;nnotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To an annotation by its &amp;letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish the article and open the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a finished article again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ext article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the &amp;articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the a&amp;nnotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Mend what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignore what was found, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels and guidelines…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train on this project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guideline for this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Ankan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label, kind or value of this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&apos;s boundary, B&apos;s label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&apos;s boundary, A&apos;s label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving a boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mending what checks found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening the article again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>making a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing the kind of quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linking the speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linking the cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saying whom a speaker means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking the proposed links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joining two quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>splitting a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labelling a stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saying whether a stance is implied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing a note on a stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linking the holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linking the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagging for QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking a flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking over what all agree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening a case again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddStance</name>
    <message>
        <source>Add a stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a stance: what does the speaker think of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And what does the speaker think of “{words}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does “{holder}” think of “{target}”?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>{documents} articles · {items} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place only, whatever the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact F1, marks shifted round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label where both marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gold (exact F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this annotator&apos;s articles is adjudicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{documents} articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count} that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {count} that both marked alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {name} marked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(k)u-alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not submitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {words} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{matched} of {a} and {b}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} with both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{draws} permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval {between}, {method}, {draws} draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undefined: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which labels met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles, worst first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations and what hangs on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Compute” to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: {a}. Columns: {b}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: whoever of two comes first in “Pairs”. Columns: the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody marked anything here, so there is nothing to agree or to differ on: every score is undefined. Choose another layer or label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only %n articles are common: read the intervals with care.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {count} ({reasons}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place stands behind this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places behind this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number does not rest on single places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs here. Untick the box to see where annotators agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place behind this number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art&amp;icles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ann&amp;otators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;ks and stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over ti&amp;me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnchorField</name>
    <message>
        <source>Pick the {role} in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type other words…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Accept every undecided suggestion shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject every undecided suggestion shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %n shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n shown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here has a note or a flag. [note] writes a note, [flag] flags for QA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here has this label and score. Esc in the row above shows everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is undecided here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation yet. Select some words in the article and press a digit, or [quote] for a quotation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged for QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {words}, {decided}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size of the letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of the &amp;lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the &amp;column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel with Ctrl makes the letters larger and smaller while you read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search the titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only articles that somebody has flagged for QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is flagged. [flag-article] flags the one that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Drop text files here, or press [import] to import some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>{title}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, flagged for QA by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleSources</name>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy an article first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard’s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticlesPreview</name>
    <message>
        <source>&amp;First article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first article will be shown here, as it would be in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article can be read. “Left out” says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is there twice, and none is nearly the same as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} line ends become those that the program uses (LF).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} byte order marks go: they say how a file is written and are no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} control characters go: no letters, and most formats refuse them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters are written in the one usual way (NFC), such as क़ or ऩ; they look the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles changed: {count}. The original bytes are kept in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text comes in as it stands in its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the same text as {other}, left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {share} % the same as {other}, comes in all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;peated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normalised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>What they become</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} is used: {whose}. What do they become?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>There is nothing in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are hidden; the letters are dealt anew in every case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two annotators have finished this article. [next-case] leads to the next disagreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided. [finish] finishes the article, File &gt; Export writes the gold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case is at hand. [next-case] leads to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what annotators have submitted…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What annotators have submitted was not read. [adjudicate] twice begins again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to adjudicate yet: that needs an article which two annotators have finished ([finish]). Import the second annotator&apos;s work, or change the name in the status bar and annotate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open case differs in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no place that all marked alike.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Boundaries</name>
    <message>
        <source>With less or more these words are marked already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing beside this could be left out or taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”: {number} of {count}. [trim] goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the focus on an annotation first, with Tab or a click.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Something went wrong in Ankan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this annotation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open yet. Press [import] to import texts, tables or web pages, or drop files.

Then names and quotations are suggested, and you accept, reject or correct them by key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in focus. Press [next-undecided] for the next suggestion, then [accept] to accept it or [reject] to reject it.

Or select words in the article: a digit labels them, [quote] makes a quotation of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in focus. Select words in the article: a digit labels them, [quote] makes a quotation of them. Click an annotation, or press [next-span], to change it.

When the article is done, press [finish]: it is marked as finished and the next one opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Which cases are listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind of difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cases} in {articles} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>{words}: {what} ({title})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Why (kept with the decision)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In gold now: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by {name}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>All a&amp;rticles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ignored, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Looking through all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through all articles: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} · ignored: {ignored}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing looks like a slip here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a finding first, with [next-finding].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear how to mend this: look at it, or ignore it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended: {count}. [undo] takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not finished yet, by the rules of this project: {what}. [fix-finding] or [ignore-finding].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The same words with different labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions nobody has decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations without a speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoken quotations whose marks do not balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks without a counterpart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that begin or end inside a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlapping names with the same label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label all as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the inner one away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} is {label} here; in all {counts}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Key {key}: {guide}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionModel</name>
    <message>
        <source>Taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {yours}  →  {gold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {why} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by {name}, without a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in gold by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has annotated anything in this project yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of {name}&apos;s articles is adjudicated yet. Decide some disagreements first ([adjudicate]): what gold then has otherwise is listed here, with the reasons that were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold keeps everything {name} marked, and adds nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places in {articles} of {adjudicated} adjudicated articles; {reasons} with a reason. Enter opens the place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>Agreement over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact F1 of the last ten articles, by date of submission</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{date}: {score}, %n articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>There is no such version of this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here is decided. [finish] finishes the article and goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case is not decided yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case elsewhere is identical to the one decided last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Decided alike: %n cases. [undo] takes all of them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The case just decided stands %n times elsewhere. I decides all of them alike.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What all agree on here is in gold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all agree on here is in gold already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What all agree on is in gold, in every article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide in this article: fewer than two submitted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n cases wait for a decision.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. File &gt; Export writes the gold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Added by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted · proposed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited · proposed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected · proposed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided · imported from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided · proposed by {name} · {score} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided · proposed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label has the key {digit}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Select some words first, or put the focus on a name with Tab or a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the focus on an annotation first, with Tab or a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted all that was shown: %n. [undo] takes all of them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected all that was shown: %n. [undo] takes all of them back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestion is in focus. Press [next-undecided] for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is undecided here. [finish] finishes the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {act}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act} (articles: {count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Gold: what people have decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that {name} has, undecided too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every annotator, a file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fi&amp;nished articles only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIO (IOB2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Grow spans to whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise spans that begin or end inside a word are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the data, such as CC BY-SA 4.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where the articles come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;rticles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spl&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Li&amp;cence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fil&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} of {all} labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the export: how much was written, what the format could not hold, and where the files are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;mple of the open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing a sample…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an article to see how it would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the open article would be written. {reasons}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written, and an older export is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Names (PER, ORG, LOC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations in marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations in marks, to the letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers of quotations in marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers of indirect quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues of quotations in marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues of indirect quotations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankan projects (*.ankan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project can only be read: its file, its folder or its newer version allows no change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open or begin a project first; then drop the articles onto it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project can only be read, so nothing can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model that could make suggestions. You can go on without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported: {new} new articles, {known} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n new articles.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Labels and guidelines: {labels}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The labels are changed. The project as it was before is {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Ankan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankan {version}

Annotation of Hindi news: names, quotations, speakers and stances.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;nnotators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ba&amp;tch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year-month-day of the last work on an article; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what nobody has decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only what has a note or a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted or flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{score} % and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under {score} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>हिंदी also finds हिन्दी, क़ also क; a name in Latin letters finds it in Hindi: modi, मोदी</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places: {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Places: {places} · articles: {articles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}; {looked} of {total} looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, and more: add a word to find fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} (without an index: every text is read)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find some words first: [find] in the article, [find-in-project] in all articles.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>The name of these labels in exports, with a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that keep an article open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An article can be finished only when these checks find nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you annotate from now on is kept under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reports of mistakes in Ankan may hold words of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such reports stay on this computer until you send them. Without this they name only places in the program and your last actions, which can make a mistake harder to find.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message numerus="yes">
        <source>The list shows nothing undecided; its filter hides %n more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. [finish] finishes the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This article is open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every article in the list is finished. File &gt; Export writes the gold.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guideline (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*Nothing is written here yet.*</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>“{link}” is no address of the web, so it is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a web page?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guideline leads to a page of the web. Open it in the browser?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Labelled {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled all {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed {words} from {old} to {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved {before} to {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened the article again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made a quotation of {words} {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked {words} to its speaker {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked {words} to its cue {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said whom the speaker of {words} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave a stance: {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked a stance ({label}) to its holder {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked a stance ({label}) to its target {link}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the link of {words} away: {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told} and {more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>you are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another branch</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>This &amp;article only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes back or forward to a step; nothing is lost by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done in this article yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every act will stand here, to be gone back to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportAnnotations</name>
    <message>
        <source>Import annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that another program or project has written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file says; {name} where it says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIO (IOB2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema does not have these labels. What are they here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files; what would be made of them is shown here first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles that the project does not have come along. What a layer says already is not doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Articles that were whole in the project by then have stayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Change a choice to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the files: {records}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New articles: {new}. Layers that would change: {changed}. Layers that say it already: {same}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files name: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would be made; nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New articles: {new}. Layers changed: {changed}. Layers that said it already: {same}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, and why:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportArticles</name>
    <message>
        <source>Import articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the &amp;readable articles of files in which others cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import text for &amp;old fonts as it is (nobody can read it without them)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files or a folder, or paste an article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which encoding? Choose one above and see whether the first article reads well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds the text? Choose it above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Change a choice to look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New articles: {count}. What stayed out is listed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. New articles, of whole files only: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>&amp;Import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Only &amp;what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places behind the number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Only {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Search: an action or a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep its other keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” now has {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{action}” now has no key. It stays in its menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys are there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ake that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions have the keys they came with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action has these words. Digits are no actions: the schema says what they give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action} (menu {menu}, {mode})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, then the new key. It holds at once, on every keyboard layout at the same place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the new key; Esc leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Move the text cursor by word or line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move by akshara; with Shift select by akshara</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning or end of the line; with Ctrl of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing, stop picking, let go of an edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels, kinds, values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of the selection or name, kind of the quotation, value of the stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet cannot be printed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ankan: keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a key, or what it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut has these words. Search for what a key does, such as “label”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>The digits of labels, kinds and values come from the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key has no name here. Press another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} moves the text cursor or selects text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} has a fixed meaning in texts, lists and fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} gives a label, kind or value. The digits come from the schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is “{action}” (menu {menu}), {mode}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while annotating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while reviewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at any time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message>
        <source>Label all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places to be labelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit chooses the label, Space leaves a place out, Enter labels the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at what is labelled already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} already: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another label: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlapping another name: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of words: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in finished articles: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out – {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label as {label}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labelled as {label}: places {count}, articles {articles}. [undo] takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Latin letters, digits, hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters on the chip have a contrast of {ratio}:1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the nearest colour that has none of these faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the better colour {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to people without red cones (protanopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to people without green cones (deuteranopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to people without blue cones (tritanopia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: it looks nearly like {label} {whom}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: on the {ground} ground its lines have only {ratio}:1 and are drawn in another shade.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>{name}, key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}: {guide}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>hi</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>No annotation is in sight. [next-span] goes to the next one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested as {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: is {label} already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: is {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: overlaps a {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: part of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: article finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Flag for QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a reviewer to look at this ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>The article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is flagged for QA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} is no longer flagged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Page of the guideline, in Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What belongs here and what does not, with examples. **bold**, - list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the article as finished and open the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Going through the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now after: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning: nothing done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>“{typed}” is no number. Type how many characters stand before the boundary.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has {length} characters: the end cannot be {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The start ({start}) must lie before the end ({end}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only white space between {start} and {end}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End in characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapped to {start}–{end}: no boundary inside an akshara or beside white space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>Hu&amp;e:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sat:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Red:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Green:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Basic colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select Color</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Take what is proposed (?)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the quotation to everything that is proposed with a question mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>Select the quoted words first, or put the text cursor between quotation marks or to “… ने कहा कि …”; then press [quote].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a quotation already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is proposed for this quotation: [speaker] and [cue] pick its links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing continues this quotation: the next paragraph begins with no quotation and no mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quotation stands in one paragraph: there is nothing to split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[take-links] takes {links}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on in the next paragraph: [join-quotes] joins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the speaker first, with [speaker]; then [means] says whom that means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a name can be meant: label these words first, then press [means] again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the focus on a quotation first, with a click or Tab; or select its words and press [quote].</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>As the file’s name tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (DOCX)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tit&amp;le in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;d in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it can be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the names tell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Ankan ended by a crash the last time. Your annotations are on disk: an edit is there before it is shown. Please send this report to whoever looks after Ankan; it holds no word of your articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. Your annotations are on disk, and you can go on working. Please send this report to whoever looks after Ankan; it is also in {log}. It holds words of your articles only if you have allowed that in the preferences.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>It is in the file now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy and go on working in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are working in the copy {path} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was not closed properly, and a check found: {problem} Problems: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was not closed, or is open elsewhere too. A check found it whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is as the backup has it. What it was before is a backup now, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the file yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last act could not be written and would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Restore from a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore into a &amp;new file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put the project back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you work, a backup is made each hour and each day in which something changed, and before annotations are imported or a project is brought up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds just what this backup holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acts since then, which would be gone: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup has acts that the project does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article “{title}” is not in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article “{title}” is only in the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only in the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its state, notes or decisions changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}”, {annotator}: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hourly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the project was brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore into a new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the project back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project becomes what it was then. What it is now is kept as a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>by sound · {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>{title}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wh&amp;ole words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type some words: हिंदी finds हिन्दी as well, modi finds मोदी. Enter leads into the list, Enter there opens the article at the place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Spot check: all agree. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same place and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both boundaries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left boundary and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right boundary and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both boundaries and label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split or merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first marked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the second marked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>boundary and label of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance: {value} → {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (held by {words})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing marked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} by {who}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Report, a page for the browser (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report, PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of all places, CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrections for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet to print, PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page for the browser (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrections for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the letter of an annotation. Enter goes to the one at “{first}”, Esc stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom does the speaker mean? Type the letter at a name, or click one. Enter takes “{first}”, Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words say that somebody speaks? Type a letter, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds this stance? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the stance about? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}: click or select the words in the article. Esc stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete takes the link away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Labels and guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels, kinds of quotations, stance values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No annotation has it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one stays: there must be something to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be kept: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} becomes {to}: {whose}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two annotations of one place then say the same, one of them stays, with the links of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the project as it is now is made beside it first. Undo goes on as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the annotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>The labels of this project have been changed elsewhere meanwhile, and are shown now as they are. Nothing was done: look, and press again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StanceCard</name>
    <message>
        <source>Stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words do not say it outright: it stands between the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this stance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept: [accept], or [stance] and its digit. Reject: [reject].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested stance {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance without a quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stance} · flagged for QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested stance {number}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stance {number}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StanceRound</name>
    <message>
        <source>There is no quotation here: [quote] makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every quotation was asked about. [finish] finishes the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, Esc ends. %n left.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About “{words}”: now the digit of the value. Esc ends.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stancing</name>
    <message>
        <source>Now press the digit of the value, for example 1 for {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holder} → {target}: {value}. Another digit changes it, [implied] makes it implied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stance is in focus: [stance] and a digit give the quotation one, [free-stance] makes one alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the focus on a quotation first, with a click or Tab; [free-stance] makes a stance without one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The language changes with the next start, or now when you choose it once more after this: {busy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edit waits to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work is under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Annotate names, quotations and stances in Hindi news.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a sample article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop a project or text files onto this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}  in  {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Decided in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose annotations are shown and changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Finished · %n annotations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {count} decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today: {count} finished, {time} active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active in this article: {time}. Time counts only while keys or mouse are used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjudicator: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>The suggestions for one article could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions for one article: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suggestions stopped ({error}) and are being started again. You can go on meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suggestions stopped working ({error}). You can go on without them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionsPage</name>
    <message>
        <source>Suggest &amp;stances (uncertain)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For suggestions from now on. Suggestions &gt; Make suggestions for this article adds them to an article that has had its suggestions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeTab</name>
    <message>
        <source>What changes of the guideline brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in the guideline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar&amp;k the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guideline changed on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>the process ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The training is done: Tools &gt; Train on this project shows what it brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training failed: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train on this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, then train on what was decided in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {needed} articles are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model can learn how this project annotates, from its finished articles. When everything in an article is decided, finish it with [finish]: only then what is not marked counts as no name. With {needed} finished articles, some can be held back to see whether the model got better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Learn from %n finished articles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The model that makes the suggestions learns how this project annotates. You see how good it is on articles it has not learnt from, beside the one in use, before you choose. It takes some minutes, with many articles an hour or more; you can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes fewer mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not make fewer mistakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {articles} articles, each suggested for by a model that had not learnt from it: {after} mistakes instead of {before}. Fewer in {better} articles, more in {worse}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: {model}. 1.000 is without a mistake (F1; of speakers and cues the share that is right). A difference of some hundredths may be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed and nothing is left behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} makes the suggestions from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles that have suggestions keep them; Suggestions &gt; Make suggestions for this article asks anew. The model before was {former}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suggestions come from the same model as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working, and close this window: the training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} articles, {names} names, {quotations} quotations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one or two minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnwrittenBar</name>
    <message>
        <source>What waits to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the file yet: “{act}”. {why} Nothing else can be changed until it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>{project} – Ankan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking over what all agree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions by {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>Bringing the project up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project was made by an older Ankan. A copy of it is kept beside it; then its words are listed, so that everything in it can be found at once. This happens once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {key}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This project is read-only: nothing in it can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>it wrote without end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not answer for {seconds} seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Language</name>
    <message>
        <source>One sentence, shown in the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In short</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/acts.py</name>
    <message>
        <source>Select some text first: an empty selection cannot be labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A span cannot be empty: delete it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} suggestions are still undecided: accept or reject them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That span is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words are already labelled {label}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/adjudication.py</name>
    <message>
        <source>{name} has not submitted this article, so there is no version to take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One&apos;s borders cannot take the other&apos;s label here: they did not mark one span each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/bootstrap.py</name>
    <message>
        <source>there is no document with both conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the conditions has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of the two groups has no document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measure has no value in one of the groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/coding.py</name>
    <message>
        <source>only one label was used, so nothing could disagree by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this measure is for two raters: use Fleiss&apos; kappa or Krippendorff&apos;s alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no item was coded by two raters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody used the label {category}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the label {category} was used always or never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raters coded different numbers of items, which this measure cannot take: use Krippendorff&apos;s alpha</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/gamma.py</name>
    <message>
        <source>gamma-cat was not asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random annotations have no disorder either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gamma needs two annotators and something marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/gamma_labels.py</name>
    <message>
        <source>no unit was marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no unit has this label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random annotations have no disorder of labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/numeric_cases.py</name>
    <message>
        <source>nobody marked {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/quotations.py</name>
    <message>
        <source>no quotation was marked by both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/results.py</name>
    <message>
        <source>without this annotator there are fewer than two</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/results_json.py</name>
    <message>
        <source>no article of this annotator is adjudicated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/segmentation.py</name>
    <message>
        <source>neither segmentation has a border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no two segmentations have a border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>borders are everywhere by chance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/semeval.py</name>
    <message>
        <source>neither side marks anything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/span_scores.py</name>
    <message>
        <source>neither annotator marked anything here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no document was submitted by both</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/unitizing.py</name>
    <message>
        <source>nobody marked {label}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/agreement/unitizing_2004.py</name>
    <message>
        <source>nobody marked anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance brings no disagreement either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than two annotators submitted a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the units do not lie in a text of {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units of one annotator and label overlap, which this measure cannot take</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/edits.py</name>
    <message>
        <source>record {step} is not what this edit would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the article is {state}, not {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the decision {step} is not what this edit would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note on {step} is not what this edit would change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/note_acts.py</name>
    <message>
        <source>A stance has a note of its own: write it in the stance&apos;s card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note has at most {limit_characters} characters, and this one {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the note is about is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/quote_acts.py</name>
    <message>
        <source>Select the quoted words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation cannot be empty: delete it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing behind this quotation that it could be joined with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quotation cannot be cut here: one part would be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That quotation is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That stance is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first who speaks, then whom that means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The speaker is this very name: choose another one that it stands for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words are already a quotation of the kind {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/schema.py</name>
    <message>
        <source>a schema is a JSON object with id, entities, quotes and stances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a schema needs an &quot;id&quot;, for example &quot;ankan-news/1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;colours&quot; maps roles to colours such as &quot;#0072B2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;aliases&quot; has the keys entities, quotes and stances at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;blocking&quot; is a list of checks, of which there are {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{part}&quot; is a list with at least one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has the code {code}: use Latin letters, digits and hyphens, not O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} ({code}) has the colour {colour}: write it as #RRGGBB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} ({code}) has the key {key}: a key is one digit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {what} maps language codes to texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema is not JSON: something is wrong at line {error}, column {error2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema is not JSON: it is nested too deeply or has a number with too many digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{part}&quot; has the {field_name} {twice} twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/suggest/encoder_model.py</name>
    <message>
        <source>The model folder {folder} does not exist; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is missing or describes no Hindi encoder; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hindi encoder in {folder} gives other scores than this program reads; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} of the model is damaged; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONNX Runtime or tokenizers is not installed, so names cannot be suggested; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hindi encoder in {folder} cannot be loaded; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} of the model is missing or cannot be read; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/suggest/stanza_pipeline.py</name>
    <message>
        <source>The model folder {folder} does not exist; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} describes no Hindi entity model; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is damaged: it does not say what the model is; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {folder} has none of the labels this program knows (it has {labels}); choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model folder {folder} has no resources.json; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} of the model is missing; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} of the model is damaged; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stanza is not installed, so names cannot be suggested; install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Hindi entity model in {folder} (package {package}){broken_file} cannot be loaded; install the model again or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/training/project_gold.py</name>
    <message>
        <source>training needs at least {fewest_articles} finished articles with gold, and this project has {articles}.{waiting} {advice}, then train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the finished articles hold no name and no quotation, so there is nothing to learn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>annotate/training/project_model.py</name>
    <message>
        <source>{what}, {card}, has learnt from {seen} of these articles, so none of them could tell how good it is. Begin with the model that comes with the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>counted</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storage/acting.py</name>
    <message>
        <source>This act changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be kept: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{edit}” cannot be done in “{document}”, which has been changed meanwhile. Look at it as it is now, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{edit}” in “{document}” cannot be {verb}: what it is about has been changed since ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be kept: it holds a text or number that cannot be stored ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/adding.py</name>
    <message>
        <source>{article}: the text is empty, so there is nothing to annotate.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/agreement.py</name>
    <message>
        <source>{present} have no article in common, so there is nothing to compare: give them the same articles.{advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called {annotator} has annotated in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layer {filters}: choose one of {layers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no state {filters}: choose one of {states}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement needs two annotators, and here is only {who}: bring in a second one&apos;s work first.{advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement needs two annotators who submitted the same article, but {who} submitted one.{advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} is no date: write a day as 2026-11-25, or a month as 2026-11.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called {name} has annotated in this project: there is {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no article {document}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer {filters} has no label {label}: it has {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/articles.py</name>
    <message>
        <source>{article}: the text is empty, so there is nothing to annotate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no article with the id {document}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{article}: the project already has another text with the id {wanted}: give one of the two another id.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/backups.py</name>
    <message>
        <source>There is no room for a backup of {database} in {folder}: it takes {size} MiB. Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backups in {folder} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be no backup in {folder}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/bringing.py</name>
    <message>
        <source>{source} says too little to be imported: choose another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected {source}, found what looks like {other}: choose the format {other2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: choose a file in it, for {source} is one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file does not say whose annotations these are: name an annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document} has {document2} characters: an article may have at most {limit_characters}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: the schema has no {what} {wanted}, only {there}: say which of them is meant, or that it is to be left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{document}: there is only white space at {start}-{end}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/choosing.py</name>
    <message>
        <source>The project has no article {unknown}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no label {unknown}: there are {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody called {name} has annotated in this project: there is {there}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/copying.py</name>
    <message>
        <source>The copy {path} could not be read back ({found}): it was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {path}: make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {error}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/creation.py</name>
    <message>
        <source>{path} is there already: choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {path}: make it first, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be created: {reason}. Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/database.py</name>
    <message>
        <source>{path} is damaged ({error}): restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a database of another program, not an Ankan project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written by a newer Ankan (project format {major}.{minor}; this one reads {format_version}.x): install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last edits of {path} are still in {log}, and this folder cannot be written: copy both files to a folder you can write in and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is open for reading only, so nothing can be changed: copy it to a folder you can write in and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: its schema is not text. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds {what} that cannot be read ({error}): the file is damaged or was changed by another program. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is being written by another program: wait until it is done and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} is full: free some space and try again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: check the permissions of the file and of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an Ankan project: it is no SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged: restore it from a backup, or copy it and repair the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: check that its folder is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading or writing {path} failed: check the disk and its connection ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds, or would hold, a value of more than {limit_value_bytes} bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: choose the project file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}: check the name, or create a new project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an ordinary file: choose a project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: it is not an Ankan project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} {what} while it was open, so nothing more can be written into it: put it back and try again, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/defaults.py</name>
    <message>
        <source>the schema {path} could not be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schema {path} is not UTF-8 at byte {error}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/exporting.py</name>
    <message>
        <source>There is no format {format}: choose one of {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export: no chosen article has annotations that someone has decided on and that the format can hold. Finish an article, or export one annotator&apos;s layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a folder: name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{project} is the project itself: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is a folder: choose another name for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report would overwrite {targets}: choose another file for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} cannot be written: {error}. Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a file: name a new folder, for the format makes a file for each article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out} is a folder with other things in it: name a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {format} file did not hold what was exported, so it was not kept: {error}. This is a fault in the program: please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was exported as {format}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/file_shape.py</name>
    <message>
        <source>{path} is not made as projects of format {version}.{version2} are ({listed}): it is damaged or was changed by another program. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/files.py</name>
    <message>
        <source>{target} is or belongs to a project or another database: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is no ordinary file: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{targets} was named for two outputs: choose another file for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} is a folder: name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written: {error}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written: {error}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/brat.py</name>
    <message>
        <source>expected the text {wanted}, which stands there, found {surface}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text_file}: expected UTF-8, found another byte at {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of {document} is not the one its sha256 in {folder} was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a line of standoff, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {low}-{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected pieces with nothing but line ends between them, found {end} and {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected one of our links, found {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{event}: expected the event Stance, found {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The label {node} is a word of the format&apos;s own: call it something else first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected T1, a TAB, a type and offsets, a TAB and the text, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected R1, a TAB and a type with Arg1 and Arg2, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected E1, a TAB, Type:T1 and arguments, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected A1, a TAB, a name, an id and a value, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} points at {id}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ann}, line {number}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{base} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/cas.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 in {folder} was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {start}-{end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text under {label} at {start}, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of {item} cannot be written as XML: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: expected a UIMA type system, found something else{line_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a UIMA CAS {kind}, found something else{line_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {role} of the {nodes} at {nodes2} is on no layer of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: expected the features of our layers, found something else ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/conll2003.py</name>
    <message>
        <source>{path}, line {number}: expected the columns order, id, sha256 and title, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected {known} documents, as in the list beside it, found {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, lines {rows} to {rows2}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected {known} documents, as in the list beside it, found more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line after -DOCSTART-, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected {least} to {most} columns, the token first and the tag last, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line before a document begins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/conllu.py</name>
    <message>
        <source>expected an analysis of {sentences} sentences, found one of {analyses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place}: expected the number of a word under HEAD, found {head}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an analysis of {sentence} tokens, found one of {analysis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected words in the sentence, found none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected {names} columns with something in each, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected the word {tokens}, found the id {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected SpacesInToken to be {row} with white space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the text of {name} is not the one its sha256 was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line 1: expected the columns ID and FORM among others, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/contract.py</name>
    <message>
        <source>{format} needs the package {format2}, which is not installed: run `.venv/bin/python -m pip install -c constraints.txt {format2}` in the program&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/docbin.py</name>
    <message>
        <source>spaCy cannot hold the text of {item} as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected places and links in the user data: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {key} are not those of the user data: expected {expected}, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: expected a DocBin of spaCy 3, found something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, Doc {at}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/doccano.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;state&quot; to be open or finished, found {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number of its own under &quot;id&quot;, found {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a relation {get_args}, found {relation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation points at the entity {lost}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected [start, end, label], found {triple}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/folder.py</name>
    <message>
        <source>{folder}: expected files ending in {endings}, found none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the state open or finished, found {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, line {number}: expected {columns} columns, found {cells}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, line {number}: expected the name of a file in this folder, found {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}, line 1: expected the columns {columns}, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/graph.py</name>
    <message>
        <source>The label {span} is a word of the format&apos;s own: call it something else first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the link {link} to begin at a quotation or stance, not at a {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one {link} of the {source} at {source2}-{source3}, found two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the link quote to lead to a quotation, not to a {target}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/hf.py</name>
    <message>
        <source>expected a list of texts under &quot;tokens&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a tag as a text for each of the {length} tokens under &quot;{key}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags under &quot;{key}&quot; are numbers, and no features beside the file name them: lay {name}.features.json or dataset_info.json there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{key}&quot;: the features name {names} tags, and {unknown} is none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected features in {file}, which cannot be read as JSON</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/jsonl.py</name>
    <message>
        <source>expected an object, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;format&quot;: &quot;ankan/1&quot;, or a &quot;text&quot; with &quot;entities&quot; and &quot;quotes&quot;; found neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;format&quot; is {value}, this program reads ankan/1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;id&quot; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;id&quot; is a text or a whole number, not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is a text, not {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{annotations} has two notes about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{annotations} has two decisions with one id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of {document_id} is not the one its sha256 was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record of {document_id} has no {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{record} points at the {kind} {cited}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the article {key} by {key2} is there twice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/labelstudio.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 was made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;state&quot; to be open or finished, found {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: expected a range inside the text of {length} UTF-16 units, found {low}-{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id}: the text at {low}-{high} in UTF-16 units is {text}, expected {surface}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: expected one text under &quot;{key}&quot;, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation points at the region {lost}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected results of the types labels, choices and relation, found {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a relation {get_args}, found {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/parquet.py</name>
    <message>
        <source>{path}: expected a Parquet file, found something else, or a part of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected a column {lacking}, found {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected at most {limit_parquet_bytes} bytes unpacked, found more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, row {number}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/plain_records.py</name>
    <message>
        <source>&quot;{key}&quot; is a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an entity where &quot;means&quot; says, found none at {means}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/prodigy.py</name>
    <message>
        <source>expected a relation {get_args}, found {relation}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a relation points at the span {lost}-{lost2}, which is not there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/proof.py</name>
    <message>
        <source>{out} does not hold the {wanted} articles that were written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{out}: article {number} ({name}) reads back differently</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/quotation_table.py</name>
    <message>
        <source>{path}: expected UTF-8, found the byte 0x{error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected a table with separators, found something else ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, row {at}: expected the columns {header}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/reading.py</name>
    <message>
        <source>expected an article, found more than {limit_record_bytes} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected no document type, with which entities could grow or draw in other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a text under &quot;{key}&quot;, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list under &quot;{key}&quot;, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {what}, an object, found {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected whole numbers under &quot;{start}&quot; and &quot;{end}&quot;, found {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {low}-{high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text of {document_id} holds half a surrogate pair at {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {number}: expected UTF-8, found the byte 0x{line} at position {error} of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected a JSON array, which begins with [</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected the end of the file after ], found {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: expected an article, found more than {limit_record_bytes} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, item {number}: expected an article, found more than {limit_record_bytes} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected another item or ], found the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected UTF-8, found the byte 0x{error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}, line {at_line}: expected one JSON value, {told}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: expected one JSON value, {broken}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/formats/stanza_ner.py</name>
    <message>
        <source>expected a sentence, a list of tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {number}: expected a number of sentences and an id, found {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected texts under &quot;text&quot; and &quot;ner&quot; of token {number}, found {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected as many sentences as the list beside it counts, found fewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/importing.py</name>
    <message>
        <source>{article} was typed for an old font ({font}): it holds Latin letters that only that font draws as Devanagari. Convert it to Unicode first, or import it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {what} cannot be imported: {advice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder: choose the files in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no file in it that can be imported ({suffixes}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has more than {limit_files} files in it: choose a smaller folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/incoming.py</name>
    <message>
        <source>The layer already has another record with the id {record}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer already has another decision with the id {given}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/models.py</name>
    <message>
        <source>there is no model {name}; there are: {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no installed model can tell lemmas, parts of speech and dependencies: `models download` fetches Stanza&apos;s official ones, `models install FILE` takes a colleague&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is neither a model nor a folder {given}; there are the models {models}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot be used: {model2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} comes with the program and cannot be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be made: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} cannot be removed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/project.py</name>
    <message>
        <source>{database} cannot be brought up to date ({error}): it is damaged or was changed by another program, and was left as it was. Restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/columns.py</name>
    <message>
        <source>{where} names the column {twice} twice: give each its own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: which column holds the text? Choose one of {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column {chosen}, only {listed}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/contract.py</name>
    <message>
        <source>{where} is empty: there is nothing to annotate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has {text} characters: an article may have at most {limit_characters}. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size} bytes: {what}. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/encodings.py</name>
    <message>
        <source>{found}Say which encoding it has (it may be {offered}), or open the file in a text editor and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is UTF-32: save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}The rest is UTF-8, so the file was damaged: mend that place and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}It looks like ISCII, an old encoding of Indian scripts that this program cannot read: convert the file and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding named {name}: utf-8, utf-16 and windows-1252 are some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is {what}, not text: save its text as .txt or .docx and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not {name}: byte 0x{original} at position {at}, line {line}, does not fit. Open the file in a text editor and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/json_lines.py</name>
    <message>
        <source>{path} is empty: it holds no articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not a JSON object: each line is one like {{&quot;id&quot;: &quot;a1&quot;, &quot;text&quot;: &quot;…&quot;}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has no &quot;{columns}&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the &quot;{columns}&quot; is empty: give one, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: &quot;{key}&quot; is a text in quotation marks, not {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not {encoding}: byte 0x{line} at position {error} of the line does not fit. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not JSON: {error} at character {error2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is not JSON that can be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the &quot;format&quot; {record} is unknown; this program reads &quot;ankan/1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has more than {limit_line_bytes} bytes: split the article.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/table.py</name>
    <message>
        <source>{path} holds no articles: there is no row under the names of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size} bytes: a table may have at most {limit_table_bytes}. Split it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is empty: it holds no articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line 1 holds no names of columns: put a line such as id,title,text on top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} has {row} cells, and the table {places} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: the {columns} is empty: every row needs one, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line 1 is not CSV: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {rows} is not CSV: {error}. A text with quotation marks in it stands in quotation marks, with each of its own doubled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/web_page.py</name>
    <message>
        <source>{path} is empty: there is nothing to annotate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: no article was found in this web page: save its text as .txt and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} is nested more than {limit_page_depth} elements deep: no browser writes such a page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} holds every mark of Vedic Devanagari: save its text as .txt and import that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/readers/word.py</name>
    <message>
        <source>{path} declares a document type, which no word processor writes and which can draw in other files: it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is an old .doc or has a password: open it in a word processor and save it as .docx without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is nested more than {limit_xml_depth} elements deep: it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a whole Word document ({error}): open it in a word processor and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: its main text is not XML ({error}): open it in a word processor and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {parts} parts, more than any Word document: it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no Word document: it has no part word/document.xml.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has a password: save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a part named {part}, which leads out of the document: it is not what a word processor writes, so it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} unpacks to more than {limit_xml_bytes} bytes of text: it is too large, or made to fill the memory, so it is not read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/restoring.py</name>
    <message>
        <source>{path} could not be read back ({found}): restore the backup into a new file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/schema_change.py</name>
    <message>
        <source>The new schema lacks a {what} that is used. {each}. Say what becomes of them, for example {lost}={after_first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no {what} {code}: it has {old}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new schema has no {what} {to}: it has {new}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/splits.py</name>
    <message>
        <source>A split is written like 80/10/10 (train, dev, test) or 90/10 (train, test), not {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shares of a split add up to 100, or to 1, as in 80/10/10 or 90/10: {text} adds up to {total}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/validation.py</name>
    <message>
        <source>An annotator&apos;s name is a word or two, without line breaks and without spaces around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An annotator&apos;s name has at most {name_characters} characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
