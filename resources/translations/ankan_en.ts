<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>Only %n articles are common: read the intervals with care.</source>
        <translation>
            <numerusform>Only %n article is common: read the intervals with care.</numerusform>
            <numerusform>Only %n articles are common: read the intervals with care.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message numerus="yes">
        <source>Accept %n shown</source>
        <translation>
            <numerusform>Accept %n shown</numerusform>
            <numerusform>Accept %n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n shown</source>
        <translation>
            <numerusform>Reject %n shown</numerusform>
            <numerusform>Reject %n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>Those in the list (%n articles)</source>
        <translation>
            <numerusform>Those in the list (%n article)</numerusform>
            <numerusform>Those in the list (%n articles)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles would be assigned.</source>
        <translation>
            <numerusform>%n article would be assigned.</numerusform>
            <numerusform>%n articles would be assigned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message numerus="yes">
        <source>{date}: {score}, %n articles</source>
        <translation>
            <numerusform>{date}: {score}, %n article</numerusform>
            <numerusform>{date}: {score}, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>Decided alike: %n cases. [undo] takes all of them back.</source>
        <translation>
            <numerusform>Decided alike: %n case. [undo] takes it back.</numerusform>
            <numerusform>Decided alike: %n cases. [undo] takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The case just decided stands %n times elsewhere. I decides all of them alike.</source>
        <translation>
            <numerusform>The case just decided stands %n time elsewhere. I decides it alike.</numerusform>
            <numerusform>The case just decided stands %n times elsewhere. I decides all of them alike.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n cases wait for a decision.</source>
        <translation>
            <numerusform>Not finished yet: %n case waits for a decision.</numerusform>
            <numerusform>Not finished yet: %n cases wait for a decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message numerus="yes">
        <source>Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation>
            <numerusform>Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.</numerusform>
            <numerusform>Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation>
            <numerusform>Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.</numerusform>
            <numerusform>Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted all that was shown: %n. [undo] takes all of them back.</source>
        <translation>
            <numerusform>Accepted all that was shown: %n. [undo] takes all of them back.</numerusform>
            <numerusform>Accepted all that was shown: %n. [undo] takes all of them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected all that was shown: %n. [undo] takes all of them back.</source>
        <translation>
            <numerusform>Rejected all that was shown: %n. [undo] takes all of them back.</numerusform>
            <numerusform>Rejected all that was shown: %n. [undo] takes all of them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message numerus="yes">
        <source>%n places are otherwise in gold. Go through them with the arrow keys: the guideline for each stands beside it. Enter shows the place in the article, [finish] opens the next one.</source>
        <translation>
            <numerusform>%n place is otherwise in gold. Its guideline stands beside it. Enter shows the place in the article, [finish] opens the next one.</numerusform>
            <numerusform>%n places are otherwise in gold. Go through them with the arrow keys: the guideline for each stands beside it. Enter shows the place in the article, [finish] opens the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>Imported: %n new articles.</source>
        <translation>
            <numerusform>Imported: %n new article.</numerusform>
            <numerusform>Imported: %n new articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message numerus="yes">
        <source>The list shows nothing undecided; its filter hides %n more.</source>
        <translation>
            <numerusform>The list shows nothing undecided; its filter hides %n more.</numerusform>
            <numerusform>The list shows nothing undecided; its filter hides %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.</source>
        <translation>
            <numerusform>Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.</numerusform>
            <numerusform>Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandInPage</name>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n undecided</numerusform>
            <numerusform>%n undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message numerus="yes">
        <source>%n articles finished</source>
        <translation>
            <numerusform>%n article finished</numerusform>
            <numerusform>%n articles finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message numerus="yes">
        <source>%n articles finished</source>
        <translation>
            <numerusform>%n article finished</numerusform>
            <numerusform>%n articles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StanceRound</name>
    <message numerus="yes">
        <source>What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, Esc ends. %n left.</source>
        <translation>
            <numerusform>What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, Esc ends. %n left.</numerusform>
            <numerusform>What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, Esc ends. %n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>Finished · %n annotations</source>
        <translation>
            <numerusform>Finished · %n annotation</numerusform>
            <numerusform>Finished · %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Teaming</name>
    <message numerus="yes">
        <source>%n articles assigned in {batch}.</source>
        <translation>
            <numerusform>%n article assigned in {batch}.</numerusform>
            <numerusform>%n articles assigned in {batch}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message numerus="yes">
        <source>Learn from %n finished articles</source>
        <translation>
            <numerusform>Learn from %n finished article</numerusform>
            <numerusform>Learn from %n finished articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwoTexts</name>
    <message numerus="yes">
        <source>They differ in %n places, which are bold and underlined.</source>
        <translation>
            <numerusform>They differ in %n place, which is bold and underlined.</numerusform>
            <numerusform>They differ in %n places, which are bold and underlined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>counted</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n suggestion</numerusform>
            <numerusform>%n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n quotation</numerusform>
            <numerusform>%n quotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
</TS>
