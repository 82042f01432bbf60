<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>फ़ाइल (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>संपादन (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Boundary</source>
        <translation>सीमा (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>सुझाव (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>उद्धरण (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>समीक्षा (&amp;R)</translation>
    </message>
    <message>
        <source>Tea&amp;m</source>
        <translation>टीम (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>जाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>दृश्य (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>औज़ार (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>मदद (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>नया प्रोजेक्ट (&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>प्रोजेक्ट खोलें (&amp;O)…</translation>
    </message>
    <message>
        <source>New project of ar&amp;ticles…</source>
        <translation>लेखों से नया प्रोजेक्ट (&amp;T)…</translation>
    </message>
    <message>
        <source>Sa&amp;mple project</source>
        <translation>नमूना प्रोजेक्ट (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>लेख आयात करें (&amp;I)…</translation>
    </message>
    <message>
        <source>Import from the clip&amp;board…</source>
        <translation>क्लिपबोर्ड से आयात करें (&amp;B)…</translation>
    </message>
    <message>
        <source>Import &amp;annotations…</source>
        <translation>निशान आयात करें (&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>निर्यात करें (&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>काम सौंपें (&amp;H)…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y and go on in it…</source>
        <translation>प्रति सहेजें और उसी में काम करें (&amp;Y)…</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>बैकअप से वापस लाएँ (&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Write what waits</source>
        <translation>रुका हुआ बदलाव लिखें (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Give up what waits</source>
        <translation>रुका हुआ बदलाव छोड़ दें (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>सेटिंग (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>प्रोजेक्ट बंद करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>बाहर निकलें (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>पहले जैसा करें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Label with the last label</source>
        <translation>पिछला लेबल लगाएँ (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>हटाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ind in the article</source>
        <translation>लेख में खोजें (&amp;I)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>अगला खोजें (&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>पिछला खोजें (&amp;P)</translation>
    </message>
    <message>
        <source>Find in all article&amp;s</source>
        <translation>सभी लेखों में खोजें (&amp;S)</translation>
    </message>
    <message>
        <source>Label all that was f&amp;ound…</source>
        <translation>जो मिला उस सब पर लेबल लगाएँ (&amp;O)…</translation>
    </message>
    <message>
        <source>End one word to the right</source>
        <translation>अंत एक शब्द दाएँ</translation>
    </message>
    <message>
        <source>End one word to the left</source>
        <translation>अंत एक शब्द बाएँ</translation>
    </message>
    <message>
        <source>Start one word to the right</source>
        <translation>शुरुआत एक शब्द दाएँ</translation>
    </message>
    <message>
        <source>Start one word to the left</source>
        <translation>शुरुआत एक शब्द बाएँ</translation>
    </message>
    <message>
        <source>End one akshara to the right</source>
        <translation>अंत एक अक्षर दाएँ</translation>
    </message>
    <message>
        <source>End one akshara to the left</source>
        <translation>अंत एक अक्षर बाएँ</translation>
    </message>
    <message>
        <source>Start one akshara to the right</source>
        <translation>शुरुआत एक अक्षर दाएँ</translation>
    </message>
    <message>
        <source>Start one akshara to the left</source>
        <translation>शुरुआत एक अक्षर बाएँ</translation>
    </message>
    <message>
        <source>&amp;Trim, or take in what stands beside</source>
        <translation>पास के शब्द घटाएँ या जोड़ें (&amp;T)</translation>
    </message>
    <message>
        <source>Type start and end as nu&amp;mbers</source>
        <translation>शुरुआत और अंत संख्या में लिखें (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>स्वीकार करें (&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>अस्वीकार करें (&amp;J)</translation>
    </message>
    <message>
        <source>Accept all &amp;identical</source>
        <translation>एक जैसे सब स्वीकार करें (&amp;I)</translation>
    </message>
    <message>
        <source>Reject all i&amp;dentical</source>
        <translation>एक जैसे सब अस्वीकार करें (&amp;D)</translation>
    </message>
    <message>
        <source>Accept all &amp;shown in the list</source>
        <translation>सूची में दिख रहे सब स्वीकार करें (&amp;S)</translation>
    </message>
    <message>
        <source>Reject all sho&amp;wn in the list</source>
        <translation>सूची में दिख रहे सब अस्वीकार करें (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Filter the list by label and score</source>
        <translation>सूची को लेबल और स्कोर से छाँटें (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>अगला बाक़ी सुझाव (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous undecided</source>
        <translation>पिछला बाक़ी सुझाव (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Least certain first</source>
        <translation>सबसे कम पक्के पहले (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Make suggestions for this article</source>
        <translation>इस लेख के लिए सुझाव बनाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Quotation of the selection or at the cursor</source>
        <translation>चुने हुए शब्दों या कर्सर की जगह का उद्धरण (&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Take the proposed links</source>
        <translation>सुझाए हुए संबंध लें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Join with the next paragraph</source>
        <translation>अगले अनुच्छेद से जोड़ें (&amp;J)</translation>
    </message>
    <message>
        <source>S&amp;plit between paragraphs</source>
        <translation>अनुच्छेदों के बीच से बाँटें (&amp;P)</translation>
    </message>
    <message>
        <source>Pick the &amp;speaker</source>
        <translation>वक्ता चुनें (&amp;S)</translation>
    </message>
    <message>
        <source>Pick the name the speaker &amp;means</source>
        <translation>वक्ता किस नाम की बात है, चुनें (&amp;M)</translation>
    </message>
    <message>
        <source>Pick the &amp;cue</source>
        <translation>कथन-शब्द चुनें (&amp;C)</translation>
    </message>
    <message>
        <source>Pick the stance&apos;s tar&amp;get</source>
        <translation>रुख का लक्ष्य चुनें (&amp;G)</translation>
    </message>
    <message>
        <source>Type the stance&apos;s targ&amp;et</source>
        <translation>रुख का लक्ष्य लिखें (&amp;E)</translation>
    </message>
    <message>
        <source>Give the stance its &amp;value</source>
        <translation>रुख का मान दें (&amp;V)</translation>
    </message>
    <message>
        <source>The stance is &amp;implied, or outspoken</source>
        <translation>रुख छिपा है, या खुलकर कहा गया (&amp;I)</translation>
    </message>
    <message>
        <source>Sta&amp;nce without a quotation</source>
        <translation>बिना उद्धरण का रुख (&amp;N)</translation>
    </message>
    <message>
        <source>Stances in a &amp;round, quotation by quotation</source>
        <translation>एक-एक उद्धरण लेकर रुख लगाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Agreement</source>
        <translation>सहमति (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Disagreements, or back to annotating</source>
        <translation>मतभेद, या अंकन पर वापस (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Corrections for an annotator</source>
        <translation>किसी अंकनकर्ता के लिए सुधार (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next disagreement</source>
        <translation>अगला मतभेद (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous disagreement</source>
        <translation>पिछला मतभेद (&amp;P)</translation>
    </message>
    <message>
        <source>Take version A</source>
        <translation>रूप A लें</translation>
    </message>
    <message>
        <source>Take version B</source>
        <translation>रूप B लें</translation>
    </message>
    <message>
        <source>Take version C</source>
        <translation>रूप C लें</translation>
    </message>
    <message>
        <source>Take version D</source>
        <translation>रूप D लें</translation>
    </message>
    <message>
        <source>A&apos;s &amp;boundary with B&apos;s label</source>
        <translation>A की सीमा, B का लेबल (&amp;B)</translation>
    </message>
    <message>
        <source>B&apos;s boundary with A&apos;s &amp;label</source>
        <translation>B की सीमा, A का लेबल (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>दोनों रखें (&amp;K)</translation>
    </message>
    <message>
        <source>Neither: nothing belongs &amp;here</source>
        <translation>कोई नहीं: यहाँ कुछ नहीं होना चाहिए (&amp;H)</translation>
    </message>
    <message>
        <source>As &amp;edited: what gold has here now</source>
        <translation>जैसा सुधारा: मानक में अभी जो है (&amp;E)</translation>
    </message>
    <message>
        <source>Decide &amp;identical cases alike</source>
        <translation>एक जैसे मामलों में यही फ़ैसला (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Open a decided case again</source>
        <translation>तय मामला फिर खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Reason and guideline</source>
        <translation>कारण और दिशानिर्देश (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take over what all agree on</source>
        <translation>जिस पर सब सहमत हैं वह लें (&amp;T)</translation>
    </message>
    <message>
        <source>The sa&amp;me in every article</source>
        <translation>यही हर लेख में (&amp;M)</translation>
    </message>
    <message>
        <source>Hide or sho&amp;w the names</source>
        <translation>नाम छिपाएँ या दिखाएँ (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;People…</source>
        <translation>लोग (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Assign articles…</source>
        <translation>लेख बाँटें (&amp;A)…</translation>
    </message>
    <message>
        <source>P&amp;rogress</source>
        <translation>प्रगति (&amp;R)</translation>
    </message>
    <message>
        <source>Ma&amp;ke packs…</source>
        <translation>पैक बनाएँ (&amp;K)…</translation>
    </message>
    <message>
        <source>Bring packs &amp;home…</source>
        <translation>पैक वापस लाएँ (&amp;H)…</translation>
    </message>
    <message>
        <source>Only articles assigned to &amp;me, or all</source>
        <translation>केवल मुझे दिए गए लेख, या सब (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>टिप्पणी लिखें (&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Flag for QA, or no longer</source>
        <translation>समीक्षा की झंडी लगाएँ या हटाएँ (&amp;F)</translation>
    </message>
    <message>
        <source>Write a note on the &amp;article</source>
        <translation>लेख पर टिप्पणी लिखें (&amp;A)</translation>
    </message>
    <message>
        <source>Fla&amp;g the article, or no longer</source>
        <translation>लेख पर झंडी लगाएँ या हटाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>Next &amp;annotation</source>
        <translation>अगला निशान (&amp;A)</translation>
    </message>
    <message>
        <source>Previous a&amp;nnotation</source>
        <translation>पिछला निशान (&amp;N)</translation>
    </message>
    <message>
        <source>To an annotation by its &amp;letter</source>
        <translation>निशान पर उसके अक्षर से जाएँ (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Finish the article and open the next</source>
        <translation>लेख पूरा करें और अगला खोलें (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open a finished article again</source>
        <translation>पूरा किया लेख फिर खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>N&amp;ext article</source>
        <translation>अगला लेख (&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;revious article</source>
        <translation>पिछला लेख (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search the titles</source>
        <translation>शीर्षकों में खोजें (&amp;S)</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>अगला पैनल</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>पिछला पैनल</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>बड़े अक्षर (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>छोटे अक्षर (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>सामान्य आकार (&amp;U)</translation>
    </message>
    <message>
        <source>Light or &amp;dark</source>
        <translation>हल्का या गहरा रूप (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>इतिहास (&amp;H)</translation>
    </message>
    <message>
        <source>Show or hide the &amp;articles</source>
        <translation>लेखों की सूची दिखाएँ या छिपाएँ (&amp;A)</translation>
    </message>
    <message>
        <source>Show or hide the a&amp;nnotations</source>
        <translation>निशान दिखाएँ या छिपाएँ (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>जाँच (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>अगली चूक (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>पिछली चूक (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Mend what was found</source>
        <translation>चूक ठीक करें (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Ignore what was found, or no longer</source>
        <translation>चूक अनदेखी करें, या फिर दिखाएँ (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Labels and guidelines…</source>
        <translation>लेबल और दिशानिर्देश (&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Train on this project…</source>
        <translation>इस प्रोजेक्ट से सिखाएँ (&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Guideline for this label</source>
        <translation>इस लेबल का दिशानिर्देश (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>कीबोर्ड (&amp;K)</translation>
    </message>
    <message>
        <source>A &amp;tour in three minutes</source>
        <translation>तीन मिनट का परिचय (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Next step of the tour</source>
        <translation>परिचय का अगला क़दम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back in the tour</source>
        <translation>परिचय में पीछे (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>परिचय ख़त्म करें (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;About Ankan</source>
        <translation>अंकन के बारे में (&amp;A)</translation>
    </message>
    <message>
        <source>Label, kind or value of this number</source>
        <translation>इस अंक का लेबल, प्रकार या मान</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>औज़ार</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>प्रति सहेजें…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>अगला</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>पिछला</translation>
    </message>
    <message>
        <source>Label all…</source>
        <translation>सब पर लेबल…</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>ठीक करें</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>अनदेखा करें</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>अगला क़दम</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>पिछला क़दम</translation>
    </message>
    <message>
        <source>Decide alike</source>
        <translation>यही फ़ैसला सब में</translation>
    </message>
    <message>
        <source>A&apos;s boundary, B&apos;s label</source>
        <translation>A की सीमा, B का लेबल</translation>
    </message>
    <message>
        <source>B&apos;s boundary, A&apos;s label</source>
        <translation>B की सीमा, A का लेबल</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>दोनों</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>As edited</source>
        <translation>जैसा सुधारा</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>पूरा करें</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>labelling</source>
        <translation>लेबल लगाना</translation>
    </message>
    <message>
        <source>changing a label</source>
        <translation>लेबल बदलना</translation>
    </message>
    <message>
        <source>moving a boundary</source>
        <translation>सीमा खिसकाना</translation>
    </message>
    <message>
        <source>accepting</source>
        <translation>स्वीकार करना</translation>
    </message>
    <message>
        <source>rejecting</source>
        <translation>अस्वीकार करना</translation>
    </message>
    <message>
        <source>labelling all</source>
        <translation>सब पर लेबल लगाना</translation>
    </message>
    <message>
        <source>mending what checks found</source>
        <translation>जाँच में मिली चूक ठीक करना</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>हटाना</translation>
    </message>
    <message>
        <source>finishing the article</source>
        <translation>लेख पूरा करना</translation>
    </message>
    <message>
        <source>opening the article again</source>
        <translation>लेख फिर खोलना</translation>
    </message>
    <message>
        <source>making a quotation</source>
        <translation>उद्धरण बनाना</translation>
    </message>
    <message>
        <source>changing the kind of quotation</source>
        <translation>उद्धरण का प्रकार बदलना</translation>
    </message>
    <message>
        <source>linking the speaker</source>
        <translation>वक्ता जोड़ना</translation>
    </message>
    <message>
        <source>linking the cue</source>
        <translation>कथन-शब्द जोड़ना</translation>
    </message>
    <message>
        <source>saying whom a speaker means</source>
        <translation>वक्ता कौन है यह बताना</translation>
    </message>
    <message>
        <source>taking the proposed links</source>
        <translation>सुझाए हुए संबंध लेना</translation>
    </message>
    <message>
        <source>joining two quotations</source>
        <translation>दो उद्धरण जोड़ना</translation>
    </message>
    <message>
        <source>splitting a quotation</source>
        <translation>उद्धरण बाँटना</translation>
    </message>
    <message>
        <source>labelling a stance</source>
        <translation>रुख का मान देना</translation>
    </message>
    <message>
        <source>saying whether a stance is implied</source>
        <translation>रुख छिपा है या नहीं, यह बताना</translation>
    </message>
    <message>
        <source>writing a note on a stance</source>
        <translation>रुख पर टिप्पणी लिखना</translation>
    </message>
    <message>
        <source>linking the holder</source>
        <translation>धारक जोड़ना</translation>
    </message>
    <message>
        <source>linking the target</source>
        <translation>लक्ष्य जोड़ना</translation>
    </message>
    <message>
        <source>writing a note</source>
        <translation>टिप्पणी लिखना</translation>
    </message>
    <message>
        <source>flagging for QA</source>
        <translation>समीक्षा की झंडी लगाना</translation>
    </message>
    <message>
        <source>taking a flag away</source>
        <translation>झंडी हटाना</translation>
    </message>
    <message>
        <source>a decision</source>
        <translation>फ़ैसला</translation>
    </message>
    <message>
        <source>taking over what all agree on</source>
        <translation>जिस पर सब सहमत हैं वह लेना</translation>
    </message>
    <message>
        <source>opening a case again</source>
        <translation>मामला फिर खोलना</translation>
    </message>
    <message>
        <source>going back to where two copies parted</source>
        <translation>जहाँ दो प्रतियाँ अलग हुईं वहाँ लौटना</translation>
    </message>
    <message>
        <source>settling where two copies differed</source>
        <translation>दो प्रतियों का मतभेद सुलझाना</translation>
    </message>
</context>
<context>
    <name>AddStance</name>
    <message>
        <source>Add a stance</source>
        <translation>रुख जोड़ें</translation>
    </message>
    <message>
        <source>Add a stance: what does the speaker think of it?</source>
        <translation>रुख जोड़ें: वक्ता इसके बारे में क्या सोचता है?</translation>
    </message>
    <message>
        <source>And what does the speaker think of “{words}”?</source>
        <translation>और “{words}” के बारे में वक्ता क्या सोचता है?</translation>
    </message>
    <message>
        <source>What does “{holder}” think of “{target}”?</source>
        <translation>“{target}” के बारे में “{holder}” क्या सोचता है?</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>{documents} articles · {items} places</source>
        <translation>{documents} लेख · {items} जगहें</translation>
    </message>
    <message>
        <source>place only, whatever the label</source>
        <translation>केवल जगह, लेबल कोई भी हो</translation>
    </message>
    <message>
        <source>exact F1, marks shifted round</source>
        <translation>निशान खिसकाकर</translation>
    </message>
    <message>
        <source>marked or not</source>
        <translation>निशान है या नहीं</translation>
    </message>
    <message>
        <source>label where both marked</source>
        <translation>दोनों के निशान पर लेबल</translation>
    </message>
    <message>
        <source>gold (exact F1)</source>
        <translation>मानक (सटीक F1)</translation>
    </message>
    <message>
        <source>None of this annotator&apos;s articles is adjudicated.</source>
        <translation>इस अंकनकर्ता के किसी लेख पर अंतिम फ़ैसला नहीं हुआ है।</translation>
    </message>
    <message>
        <source>{documents} articles</source>
        <translation>{documents} लेख</translation>
    </message>
    <message>
        <source>of {count} that differ</source>
        <translation>अलग-अलग वाली {count} में से</translation>
    </message>
    <message>
        <source>of {count} that both marked alike</source>
        <translation>दोनों के एक जैसे निशान वाली {count} में से</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>जगहें</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>हिस्सा</translation>
    </message>
    <message>
        <source>Only {name} marked it</source>
        <translation>केवल {name} ने निशान लगाया</translation>
    </message>
    <message>
        <source>Exact F1</source>
        <translation>सटीक F1</translation>
    </message>
    <message>
        <source>Overlap F1</source>
        <translation>आंशिक F1</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>संयोग से</translation>
    </message>
    <message>
        <source>(k)u-alpha</source>
        <translation>(k)u-ऐल्फ़ा</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>कवरेज</translation>
    </message>
    <message>
        <source>{name} marked</source>
        <translation>{name} के निशान</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Not submitted.</source>
        <translation>जमा नहीं किया।</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>अलग</translation>
    </message>
    <message>
        <source>No time was recorded.</source>
        <translation>समय दर्ज नहीं हुआ।</translation>
    </message>
    <message>
        <source>in {words} words</source>
        <translation>{words} शब्दों में</translation>
    </message>
    <message>
        <source>Exact F1 with others</source>
        <translation>दूसरों के साथ सटीक F1</translation>
    </message>
    <message>
        <source>Others without them</source>
        <translation>इनके बिना बाक़ी</translation>
    </message>
    <message>
        <source>u-alpha without them</source>
        <translation>इनके बिना u-alpha</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>लेख</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>निशान</translation>
    </message>
    <message>
        <source>Per 1000 words</source>
        <translation>प्रति 1000 शब्द</translation>
    </message>
    <message>
        <source>Kept in gold</source>
        <translation>मानक में रहे</translation>
    </message>
    <message>
        <source>Exact F1 with gold</source>
        <translation>मानक के साथ सटीक F1</translation>
    </message>
    <message>
        <source>Seconds an article</source>
        <translation>प्रति लेख सेकंड</translation>
    </message>
    <message>
        <source>{matched} of {a} and {b}</source>
        <translation>{a} और {b} में से {matched}</translation>
    </message>
    <message>
        <source>{n} matched</source>
        <translation>{n} मिले</translation>
    </message>
    <message>
        <source>{n} with one</source>
        <translation>{n} एक वाले</translation>
    </message>
    <message>
        <source>{n} with both</source>
        <translation>{n} दोनों वाले</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} इकाइयाँ</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>सब मिलाकर</translation>
    </message>
    <message>
        <source>Match rate</source>
        <translation>मिलान दर</translation>
    </message>
    <message>
        <source>Kind (alpha)</source>
        <translation>प्रकार (ऐल्फ़ा)</translation>
    </message>
    <message>
        <source>Same speaker</source>
        <translation>वही वक्ता</translation>
    </message>
    <message>
        <source>Same cue</source>
        <translation>वही कथन-शब्द</translation>
    </message>
    <message>
        <source>Stance (alpha)</source>
        <translation>रुख (ऐल्फ़ा)</translation>
    </message>
    <message>
        <source>Same stance</source>
        <translation>वही रुख</translation>
    </message>
    <message>
        <source>{draws} permutations</source>
        <translation>{draws} फेरबदल</translation>
    </message>
    <message>
        <source>Exact F1 since</source>
        <translation>तब से सटीक F1</translation>
    </message>
    <message>
        <source>Articles before</source>
        <translation>पहले के लेख</translation>
    </message>
    <message>
        <source>Articles since</source>
        <translation>बाद के लेख</translation>
    </message>
    <message>
        <source>95 % interval {between}, {method}, {draws} draws</source>
        <translation>95 % अंतराल {between}, {method}, {draws} नमूने</translation>
    </message>
    <message>
        <source>Undefined: {reason}.</source>
        <translation>अपरिभाषित: {reason}।</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} से॰</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} मि॰</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>All together</source>
        <translation>सब मिलाकर</translation>
    </message>
    <message>
        <source>Pairs of annotators</source>
        <translation>अंकनकर्ताओं की जोड़ियाँ</translation>
    </message>
    <message>
        <source>Kinds of difference</source>
        <translation>अंतर के प्रकार</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Which labels met</source>
        <translation>कौन से लेबल आमने-सामने आए</translation>
    </message>
    <message>
        <source>Articles, worst first</source>
        <translation>लेख, सबसे कम सहमति वाले पहले</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>अंकनकर्ता</translation>
    </message>
    <message>
        <source>Quotations and what hangs on them</source>
        <translation>उद्धरण और उनसे जुड़ी चीज़ें</translation>
    </message>
    <message>
        <source>Nothing was computed.</source>
        <translation>कुछ गिना नहीं गया।</translation>
    </message>
    <message>
        <source>Press “Compute” to begin again.</source>
        <translation>फिर शुरू करने के लिए “गणना करें” दबाएँ।</translation>
    </message>
    <message>
        <source>Rows: {a}. Columns: {b}.</source>
        <translation>पंक्तियाँ: {a}। स्तंभ: {b}।</translation>
    </message>
    <message>
        <source>Rows: whoever of two comes first in “Pairs”. Columns: the other one.</source>
        <translation>पंक्तियाँ: दो में से जो “जोड़ियाँ” में पहले आता है। स्तंभ: दूसरा।</translation>
    </message>
    <message>
        <source>There is nothing to compare here.</source>
        <translation>यहाँ तुलना करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Nobody marked anything here, so there is nothing to agree or to differ on: every score is undefined. Choose another layer or label.</source>
        <translation>यहाँ किसी ने कोई निशान नहीं लगाया, इसलिए सहमत या असहमत होने को कुछ नहीं है: हर स्कोर अपरिभाषित है। दूसरी परत या दूसरा लेबल चुनें।</translation>
    </message>
    <message numerus="yes">
        <source>Only %n articles are common: read the intervals with care.</source>
        <translation>
            <numerusform>केवल %n लेख साझा है: अंतरालों को सावधानी से पढ़ें।</numerusform>
            <numerusform>केवल %n लेख साझा हैं: अंतरालों को सावधानी से पढ़ें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {count} ({reasons}).</source>
        <translation>छोड़े गए: {count} ({reasons})।</translation>
    </message>
    <message>
        <source>Everything that differs</source>
        <translation>सभी अंतर</translation>
    </message>
    <message>
        <source>Every place</source>
        <translation>हर जगह</translation>
    </message>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
    <message>
        <source>No place stands behind this number</source>
        <translation>इस संख्या के पीछे कोई जगह नहीं है</translation>
    </message>
    <message>
        <source>Places behind this point</source>
        <translation>इस बिंदु के पीछे की जगहें</translation>
    </message>
    <message>
        <source>This number does not rest on single places.</source>
        <translation>यह संख्या अलग-अलग जगहों से नहीं बनी है।</translation>
    </message>
    <message>
        <source>Nothing differs here. Untick the box to see where annotators agree.</source>
        <translation>यहाँ कुछ अलग नहीं है। अंकनकर्ता कहाँ सहमत हैं, यह देखने के लिए बक्से से सही का निशान हटाएँ।</translation>
    </message>
    <message>
        <source>There is no place behind this number.</source>
        <translation>इस संख्या के पीछे कोई जगह नहीं है।</translation>
    </message>
    <message>
        <source>Meas&amp;ure</source>
        <translation>माप (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>अंतर (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Pairs</source>
        <translation>जोड़ियाँ (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>लेबल (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Confusion</source>
        <translation>उलझन (&amp;C)</translation>
    </message>
    <message>
        <source>Art&amp;icles</source>
        <translation>लेख (&amp;I)</translation>
    </message>
    <message>
        <source>Ann&amp;otators</source>
        <translation>अंकनकर्ता (&amp;O)</translation>
    </message>
    <message>
        <source>Lin&amp;ks and stances</source>
        <translation>संबंध और रुख (&amp;K)</translation>
    </message>
    <message>
        <source>Over ti&amp;me</source>
        <translation>समय के साथ (&amp;M)</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>सहमति</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>गणना</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>गणना हो रही है…</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>गणना करें</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>रिपोर्ट सहेजें…</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>लेख पर वापस</translation>
    </message>
</context>
<context>
    <name>AnchorField</name>
    <message>
        <source>Pick the {role} in the text</source>
        <translation>पाठ में {role} चुनें</translation>
    </message>
    <message>
        <source>Clear the {role}</source>
        <translation>{role} हटाएँ</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>जुड़ा नहीं</translation>
    </message>
    <message>
        <source>Type other words…</source>
        <translation>दूसरे शब्द लिखें…</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Accept every undecided suggestion shown</source>
        <translation>दिख रहा हर बाक़ी सुझाव स्वीकार करें</translation>
    </message>
    <message>
        <source>Reject every undecided suggestion shown</source>
        <translation>दिख रहा हर बाक़ी सुझाव अस्वीकार करें</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>निशान</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n shown</source>
        <translation>
            <numerusform>दिख रहे %n स्वीकार करें</numerusform>
            <numerusform>दिख रहे %n स्वीकार करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n shown</source>
        <translation>
            <numerusform>दिख रहे %n अस्वीकार करें</numerusform>
            <numerusform>दिख रहे %n अस्वीकार करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here has a note or a flag. [note] writes a note, [flag] flags for QA.</source>
        <translation>यहाँ किसी पर टिप्पणी या झंडी नहीं है। [note] से टिप्पणी लिखें, [flag] से समीक्षा की झंडी लगाएँ।</translation>
    </message>
    <message>
        <source>Nothing here has this label and score. Esc in the row above shows everything.</source>
        <translation>यहाँ इस लेबल और स्कोर का कुछ नहीं है। ऊपर की पंक्ति में Esc से सब दिखता है।</translation>
    </message>
    <message>
        <source>Nothing is undecided here.</source>
        <translation>यहाँ सब पर फ़ैसला हो चुका है।</translation>
    </message>
    <message>
        <source>No annotation yet. Select some words in the article and press a digit, or [quote] for a quotation.</source>
        <translation>अभी कोई निशान नहीं है। लेख में शब्द चुनें और कोई अंक दबाएँ, या उद्धरण के लिए [quote]।</translation>
    </message>
</context>
<context>
    <name>AnnotationModel</name>
    <message>
        <source>undecided</source>
        <translation>फ़ैसला बाक़ी</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>फ़ैसला हुआ</translation>
    </message>
    <message>
        <source>flagged for QA</source>
        <translation>समीक्षा की झंडी</translation>
    </message>
    <message>
        <source>{label}: {words}, {decided}</source>
        <translation>{label}: {words}, {decided}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>As the desktop</source>
        <translation>डेस्कटॉप जैसा</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source> points</source>
        <translation> पॉइंट</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>सादे अक्षर (सैन्स)</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>सेरिफ़ वाले अक्षर</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>सँकरा</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>चौड़ा</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>विंडो जितना चौड़ा</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>रंग-रूप (&amp;T)</translation>
    </message>
    <message>
        <source>Letters of the &amp;interface</source>
        <translation>प्रोग्राम के अक्षर (&amp;I)</translation>
    </message>
    <message>
        <source>100 % is the size that the desktop has.</source>
        <translation>100 % वह आकार है जो डेस्कटॉप का है।</translation>
    </message>
    <message>
        <source>The article</source>
        <translation>लेख</translation>
    </message>
    <message>
        <source>&amp;Size of the letters</source>
        <translation>अक्षरों का आकार (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Face</source>
        <translation>अक्षरों की बनावट (&amp;F)</translation>
    </message>
    <message>
        <source>Distance of the &amp;lines</source>
        <translation>पंक्तियों की दूरी (&amp;L)</translation>
    </message>
    <message>
        <source>Width of the &amp;column</source>
        <translation>स्तंभ की चौड़ाई (&amp;C)</translation>
    </message>
    <message>
        <source>The wheel with Ctrl makes the letters larger and smaller while you read.</source>
        <translation>पढ़ते समय Ctrl के साथ माउस का पहिया घुमाने से अक्षर बड़े-छोटे होते हैं।</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search the titles</source>
        <translation>शीर्षकों में खोजें</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>झंडी वाले</translation>
    </message>
    <message>
        <source>Only articles that somebody has flagged for QA</source>
        <translation>केवल वे लेख जिन पर किसी ने समीक्षा की झंडी लगाई है</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>मेरे</translation>
    </message>
    <message>
        <source>Only articles that are assigned to you</source>
        <translation>केवल वे लेख जो आपको दिए गए हैं</translation>
    </message>
    <message>
        <source>How far the articles are</source>
        <translation>लेख कहाँ तक पहुँचे</translation>
    </message>
    <message>
        <source>Only articles that are so far</source>
        <translation>केवल वे लेख जो यहाँ तक पहुँचे हैं</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>सभी लेख</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>फ़ैसला बाक़ी</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>सब पर फ़ैसला हुआ</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>लेख</translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation>किसी शीर्षक में ये शब्द नहीं हैं।</translation>
    </message>
    <message>
        <source>No article is flagged. [flag-article] flags the one that is open.</source>
        <translation>किसी लेख पर झंडी नहीं है। [flag-article] से खुले लेख पर झंडी लगती है।</translation>
    </message>
    <message>
        <source>No article is like this. Choose less above, and there are more.</source>
        <translation>ऐसा कोई लेख नहीं है। ऊपर कम शर्तें चुनें, तो ज़्यादा दिखेंगे।</translation>
    </message>
    <message>
        <source>No articles yet. Drop text files here, or press [import] to import some.</source>
        <translation>अभी कोई लेख नहीं है। टेक्स्ट फ़ाइलें यहाँ लाकर छोड़ें, या [import] दबाकर आयात करें।</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>{title}: {state}</source>
        <translation>{title}: {state}</translation>
    </message>
    <message>
        <source>, assigned in {batch}</source>
        <translation>, {batch} में मिला</translation>
    </message>
    <message>
        <source>, flagged for QA by {names}</source>
        <translation>, {names} की समीक्षा-झंडी</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>पूरा</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n पर फ़ैसला बाक़ी</numerusform>
            <numerusform>%n पर फ़ैसला बाक़ी</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>सब पर फ़ैसला हुआ</translation>
    </message>
    <message>
        <source>New, without suggestions</source>
        <translation>नया, बिना सुझाव</translation>
    </message>
    <message>
        <source>No annotation yet</source>
        <translation>अभी कोई निशान नहीं</translation>
    </message>
    <message>
        <source>New</source>
        <translation>नया</translation>
    </message>
</context>
<context>
    <name>ArticleSources</name>
    <message>
        <source>Files to import</source>
        <translation>आयात की फ़ाइलें</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>फ़ाइलें जोड़ें (&amp;F)…</translation>
    </message>
    <message>
        <source>Add a fol&amp;der…</source>
        <translation>फ़ोल्डर जोड़ें (&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>हटाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy an article first.</source>
        <translation>क्लिपबोर्ड पर कोई पाठ नहीं है: पहले कोई लेख कॉपी करें।</translation>
    </message>
    <message>
        <source>The clipboard’s text</source>
        <translation>क्लिपबोर्ड का पाठ</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>लेख आयात करें</translation>
    </message>
    <message>
        <source>Articles ({kinds})</source>
        <translation>लेख ({kinds})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>लेखों का फ़ोल्डर आयात करें</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>लेख</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>means</source>
        <translation>मतलब</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>holder</source>
        <translation>धारक</translation>
    </message>
    <message>
        <source>target</source>
        <translation>लक्ष्य</translation>
    </message>
</context>
<context>
    <name>ArticlesPreview</name>
    <message>
        <source>&amp;First article</source>
        <translation>पहला लेख (&amp;F)</translation>
    </message>
    <message>
        <source>The first article will be shown here, as it would be in the project.</source>
        <translation>पहला लेख यहाँ वैसा दिखेगा जैसा वह प्रोजेक्ट में होगा।</translation>
    </message>
    <message>
        <source>Title: {title}</source>
        <translation>शीर्षक: {title}</translation>
    </message>
    <message>
        <source>No article can be read. “Left out” says why.</source>
        <translation>कोई लेख पढ़ा नहीं जा सका। कारण “छोड़े गए” में है।</translation>
    </message>
    <message>
        <source>No text is there twice, and none is nearly the same as another.</source>
        <translation>कोई पाठ दो बार नहीं है, और कोई दो लगभग एक जैसे नहीं हैं।</translation>
    </message>
    <message>
        <source>{count} line ends become those that the program uses (LF).</source>
        <translation>{count} पंक्ति-अंत प्रोग्राम के पंक्ति-अंत (LF) में बदलते हैं।</translation>
    </message>
    <message>
        <source>{count} byte order marks go: they say how a file is written and are no text.</source>
        <translation>{count} बाइट-क्रम चिह्न (BOM) हटते हैं: वे फ़ाइल लिखने का तरीक़ा बताते हैं, पाठ नहीं हैं।</translation>
    </message>
    <message>
        <source>{count} control characters go: no letters, and most formats refuse them.</source>
        <translation>{count} नियंत्रण वर्ण हटते हैं: वे अक्षर नहीं हैं, और ज़्यादातर फ़ॉर्मैट उन्हें नहीं लेते।</translation>
    </message>
    <message>
        <source>{count} letters are written in the one usual way (NFC), such as क़ or ऩ; they look the same.</source>
        <translation>{count} अक्षर एक मान्य तरीक़े (NFC) से लिखे जाते हैं, जैसे क़ या ऩ; दिखते वैसे ही हैं।</translation>
    </message>
    <message>
        <source>Articles changed: {count}. The original bytes are kept in the project.</source>
        <translation>बदले हुए लेख: {count}। मूल बाइट प्रोजेक्ट में रखे जाते हैं।</translation>
    </message>
    <message>
        <source>Every text comes in as it stands in its file.</source>
        <translation>हर पाठ वैसा ही आता है जैसा अपनी फ़ाइल में है।</translation>
    </message>
    <message>
        <source>Everything can be read.</source>
        <translation>सब कुछ पढ़ा जा सकता है।</translation>
    </message>
    <message>
        <source>{where}: the same text as {other}, left out</source>
        <translation>{where}: वही पाठ जो {other} का है, छोड़ा गया</translation>
    </message>
    <message>
        <source>{where}: {share} % the same as {other}, comes in all the same</source>
        <translation>{where}: {other} से {share} % मिलता है, फिर भी आता है</translation>
    </message>
    <message>
        <source>Left &amp;out</source>
        <translation>छोड़े गए (&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;peated</source>
        <translation>दोहराए गए (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Normalised</source>
        <translation>मानक किए गए (&amp;N)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>झलक</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>What they become</source>
        <translation>ये क्या बनेंगे</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>मिलाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>वैसा ही रखें (&amp;K)</translation>
    </message>
    <message>
        <source>{code} is used: {whose}. What do they become?</source>
        <translation>{code} का इस्तेमाल हुआ है: {whose}। इनका क्या हो?</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign articles</source>
        <translation>लेख बाँटें</translation>
    </message>
    <message>
        <source>batch {number}</source>
        <translation>खेप {number}</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>काम</translation>
    </message>
    <message>
        <source>Training: articles with gold, feedback at once</source>
        <translation>अभ्यास: मानक वाले लेख, तुरंत जवाब के साथ</translation>
    </message>
    <message>
        <source>Qualification: the same, once, with a score</source>
        <translation>योग्यता: वही, एक बार, अंक के साथ</translation>
    </message>
    <message>
        <source>All that nobody has; of training those with gold</source>
        <translation>वे सब जो किसी के पास नहीं; अभ्यास के लिए मानक वाले</translation>
    </message>
    <message numerus="yes">
        <source>Those in the list (%n articles)</source>
        <translation>
            <numerusform>सूची वाले (%n लेख)</numerusform>
            <numerusform>सूची वाले (%n लेख)</numerusform>
        </translation>
    </message>
    <message>
        <source>The one that is open</source>
        <translation>जो खुला है</translation>
    </message>
    <message>
        <source>People who get the articles</source>
        <translation>लोग जिन्हें लेख मिलेंगे</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Of so many articles one person more, balanced over all pairs of people</source>
        <translation>इतने लेख एक और व्यक्ति को, लोगों की सब जोड़ियों में बराबर</translation>
    </message>
    <message>
        <source>So many of each person&apos;s articles come a second time, when the batch is done</source>
        <translation>हर व्यक्ति के इतने लेख खेप पूरी होने पर दोबारा आते हैं</translation>
    </message>
    <message>
        <source>So many are annotated without suggestions, to see what suggestions change</source>
        <translation>इतने बिना सुझावों के होते हैं, ताकि दिखे कि सुझावों से क्या बदलता है</translation>
    </message>
    <message>
        <source>Chance is the same for the same number</source>
        <translation>एक ही संख्या से संयोग भी एक ही रहता है</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>खेप (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>प्रकार (&amp;K)</translation>
    </message>
    <message>
        <source>Article&amp;s</source>
        <translation>लेख (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>लोग (&amp;P)</translation>
    </message>
    <message>
        <source>People an a&amp;rticle</source>
        <translation>प्रति लेख लोग (&amp;R)</translation>
    </message>
    <message>
        <source>One &amp;more for</source>
        <translation>एक और व्यक्ति (&amp;M)</translation>
    </message>
    <message>
        <source>A second &amp;time</source>
        <translation>दूसरी बार (&amp;T)</translation>
    </message>
    <message>
        <source>Without su&amp;ggestions</source>
        <translation>बिना सुझाव (&amp;G)</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>सीड (&amp;D)</translation>
    </message>
    <message>
        <source>Who would get what</source>
        <translation>किसे क्या मिलेगा</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>बाँटें (&amp;A)</translation>
    </message>
    <message>
        <source>Pe&amp;ople…</source>
        <translation>लोग (&amp;O)…</translation>
    </message>
    <message>
        <source>There is no list of people yet. People… begins one.</source>
        <translation>अभी लोगों की सूची नहीं है। “लोग…” से शुरू होती है।</translation>
    </message>
    <message>
        <source>Assigning the articles</source>
        <translation>लेख बाँटे जा रहे हैं</translation>
    </message>
    <message>
        <source>Working out who would get what</source>
        <translation>देखा जा रहा है कि किसे क्या मिलेगा</translation>
    </message>
    <message>
        <source>Stopped. Change a choice to begin again.</source>
        <translation>रोक दिया गया। फिर से शुरू करने के लिए कोई विकल्प बदलें।</translation>
    </message>
    <message>
        <source>Stopped. Nothing was assigned.</source>
        <translation>रोक दिया गया। कुछ नहीं बाँटा गया।</translation>
    </message>
    <message numerus="yes">
        <source>%n articles would be assigned.</source>
        <translation>
            <numerusform>%n लेख बाँटा जाएगा।</numerusform>
            <numerusform>%n लेख बाँटे जाएँगे।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would get an article that they do not have.</source>
        <translation>किसी को ऐसा लेख नहीं मिलेगा जो उसके पास पहले से न हो।</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n लेख</numerusform>
            <numerusform>%n लेख</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of them before</source>
        <translation>इनमें से {count} पहले</translation>
    </message>
    <message>
        <source>{count} a second time</source>
        <translation>{count} दूसरी बार</translation>
    </message>
    <message>
        <source>{count} without suggestions</source>
        <translation>{count} बिना सुझाव</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>साझा</translation>
    </message>
    <message>
        <source>Had by all of them already</source>
        <translation>इन सबके पास पहले से</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation>संदेश</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>यह संदेश हटाएँ</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>There is nothing in this list.</source>
        <translation>इस सूची में कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Names are hidden; the letters are dealt anew in every case.</source>
        <translation>नाम छिपे हैं; हर मामले में अक्षर नए सिरे से बँटते हैं।</translation>
    </message>
    <message>
        <source>Names are shown.</source>
        <translation>नाम दिख रहे हैं।</translation>
    </message>
    <message>
        <source>Fewer than two annotators have finished this article. [next-case] leads to the next disagreement.</source>
        <translation>इस लेख को दो अंकनकर्ताओं ने पूरा नहीं किया है। [next-case] से अगले मतभेद पर जाएँ।</translation>
    </message>
    <message>
        <source>Everything is decided. [finish] finishes the article, File &gt; Export writes the gold.</source>
        <translation>सब तय हो चुका है। [finish] से लेख पूरा होता है, फ़ाइल &gt; निर्यात करें से मानक लिखा जाता है।</translation>
    </message>
    <message>
        <source>No case is at hand. [next-case] leads to the next one.</source>
        <translation>सामने कोई मामला नहीं है। [next-case] से अगले पर जाएँ।</translation>
    </message>
    <message>
        <source>Reading what annotators have submitted…</source>
        <translation>अंकनकर्ताओं का जमा किया काम पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>What annotators have submitted was not read. [adjudicate] twice begins again.</source>
        <translation>अंकनकर्ताओं का जमा किया काम पढ़ा नहीं गया। [adjudicate] दो बार दबाने से फिर शुरू होता है।</translation>
    </message>
    <message>
        <source>There is nothing to adjudicate yet: that needs an article which two annotators have finished ([finish]). Import the second annotator&apos;s work, or change the name in the status bar and annotate.</source>
        <translation>अभी तय करने को कुछ नहीं है: इसके लिए ऐसा लेख चाहिए जिसे दो अंकनकर्ताओं ने पूरा किया हो ([finish])। दूसरे अंकनकर्ता का काम आयात करें, या स्टेटस बार में नाम बदलकर अंकन करें।</translation>
    </message>
    <message>
        <source>No open case differs in this way.</source>
        <translation>किसी खुले मामले में ऐसा अंतर नहीं है।</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>सब तय हो चुका है।</translation>
    </message>
    <message>
        <source>Nothing is decided yet.</source>
        <translation>अभी कुछ तय नहीं हुआ है।</translation>
    </message>
    <message>
        <source>There is no place that all marked alike.</source>
        <translation>ऐसी कोई जगह नहीं जहाँ सबके निशान एक जैसे हों।</translation>
    </message>
</context>
<context>
    <name>Boundaries</name>
    <message>
        <source>With less or more these words are marked already.</source>
        <translation>कम या ज़्यादा करने पर ये शब्द पहले से निशान में हैं।</translation>
    </message>
    <message>
        <source>Nothing beside this could be left out or taken in.</source>
        <translation>आसपास ऐसा कुछ नहीं जिसे छोड़ा या जोड़ा जा सके।</translation>
    </message>
    <message>
        <source>“{words}”: {number} of {count}. [trim] goes on.</source>
        <translation>“{words}”: {count} में से {number}। [trim] से आगे बढ़ें।</translation>
    </message>
    <message>
        <source>Put the focus on an annotation first, with Tab or a click.</source>
        <translation>पहले Tab या क्लिक से किसी निशान पर जाएँ।</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>परिचय ख़त्म करें</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{total} में से {number}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>हो गया</translation>
    </message>
</context>
<context>
    <name>BugReport</name>
    <message>
        <source>Something went wrong in Ankan</source>
        <translation>अंकन में कुछ गड़बड़ हुई</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>रिपोर्ट कॉपी करें (&amp;C)</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Accept</source>
        <translation>स्वीकार</translation>
    </message>
    <message>
        <source>Accept this suggestion</source>
        <translation>यह सुझाव स्वीकार करें</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>अस्वीकार</translation>
    </message>
    <message>
        <source>Reject this suggestion</source>
        <translation>यह सुझाव अस्वीकार करें</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Delete this annotation</source>
        <translation>यह निशान हटाएँ</translation>
    </message>
</context>
<context>
    <name>CardPanel</name>
    <message>
        <source>Card</source>
        <translation>कार्ड</translation>
    </message>
    <message>
        <source>No article is open yet. Press [import] to import texts, tables or web pages, or drop files.

Then names and quotations are suggested, and you accept, reject or correct them by key.</source>
        <translation>अभी कोई लेख नहीं खुला है। टेक्स्ट, तालिका या वेब पेज आयात करने के लिए [import] दबाएँ, या फ़ाइलें यहाँ छोड़ें।

फिर नाम और उद्धरण सुझाए जाते हैं, और आप कुंजी से उन्हें स्वीकार, अस्वीकार या ठीक करते हैं।</translation>
    </message>
    <message>
        <source>Nothing is in focus. Press [next-undecided] for the next suggestion, then [accept] to accept it or [reject] to reject it.

Or select words in the article: a digit labels them, [quote] makes a quotation of them.</source>
        <translation>कोई निशान चुना नहीं है। अगले सुझाव के लिए [next-undecided] दबाएँ, फिर स्वीकार करने के लिए [accept] या अस्वीकार करने के लिए [reject]।

या लेख में शब्द चुनें: अंक से लेबल लगता है, [quote] से उद्धरण बनता है।</translation>
    </message>
    <message>
        <source>Nothing is in focus. Select words in the article: a digit labels them, [quote] makes a quotation of them. Click an annotation, or press [next-span], to change it.

When the article is done, press [finish]: it is marked as finished and the next one opens.</source>
        <translation>कोई निशान चुना नहीं है। लेख में शब्द चुनें: अंक से लेबल लगता है, [quote] से उद्धरण बनता है। किसी निशान को बदलने के लिए उस पर क्लिक करें या [next-span] दबाएँ।

लेख हो जाए तो [finish] दबाएँ: वह पूरा मान लिया जाता है और अगला खुलता है।</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Bring packs home</source>
        <translation>पैक वापस लाएँ</translation>
    </message>
    <message>
        <source>Packs (*.ankan)</source>
        <translation>पैक (*.ankan)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>{acts} in {articles} came home. The project as it was before is a backup.</source>
        <translation>{articles} में {acts} वापस आईं। पहले वाले प्रोजेक्ट का बैकअप है।</translation>
    </message>
    <message>
        <source>The project had all of it already.</source>
        <translation>प्रोजेक्ट में यह सब पहले से था।</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Which cases are listed</source>
        <translation>कौन से मामले सूची में हैं</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>तय करने हैं</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>तय हुए</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>सब सहमत</translation>
    </message>
    <message>
        <source>Kind of difference</source>
        <translation>अंतर का प्रकार</translation>
    </message>
    <message>
        <source>Every kind of difference</source>
        <translation>हर तरह का अंतर</translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation>सबका निशान नहीं</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>मतभेद</translation>
    </message>
    <message>
        <source>{cases} in {articles} articles</source>
        <translation>{articles} लेखों में {cases}</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>{words}: {what} ({title})</source>
        <translation>{words}: {what} ({title})</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>Why (kept with the decision)</source>
        <translation>क्यों (फ़ैसले के साथ रखा जाता है)</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>कारण</translation>
    </message>
    <message>
        <source>Place in the guideline</source>
        <translation>दिशानिर्देश में जगह</translation>
    </message>
    <message>
        <source>{words} · {what}</source>
        <translation>{words} · {what}</translation>
    </message>
    <message>
        <source>In gold now: {what}</source>
        <translation>मानक में अभी: {what}</translation>
    </message>
    <message>
        <source>Decided by {name}: {what}</source>
        <translation>{name} का फ़ैसला: {what}</translation>
    </message>
</context>
<context>
    <name>CheckModel</name>
    <message>
        <source>ignored</source>
        <translation>अनदेखी</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>All a&amp;rticles</source>
        <translation>सभी लेख (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Ignored, too</source>
        <translation>अनदेखी चूकें भी (&amp;I)</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँच</translation>
    </message>
</context>
<context>
    <name>Checking</name>
    <message>
        <source>Looking through all articles</source>
        <translation>सभी लेख देखे जा रहे हैं</translation>
    </message>
    <message>
        <source>Looking through all articles: {percent} %</source>
        <translation>सभी लेख देखे जा रहे हैं: {percent} %</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>चूकें: {count}</translation>
    </message>
    <message>
        <source>{told} · ignored: {ignored}</source>
        <translation>{told} · अनदेखी: {ignored}</translation>
    </message>
    <message>
        <source>Nothing looks like a slip here.</source>
        <translation>यहाँ कुछ चूक जैसा नहीं लगता।</translation>
    </message>
    <message>
        <source>Go to a finding first, with [next-finding].</source>
        <translation>पहले [next-finding] से किसी चूक पर जाएँ।</translation>
    </message>
    <message>
        <source>It is not clear how to mend this: look at it, or ignore it.</source>
        <translation>इसे कैसे ठीक करें यह साफ़ नहीं है: ख़ुद देखें, या अनदेखा करें।</translation>
    </message>
    <message>
        <source>Mending</source>
        <translation>चूकें ठीक हो रही हैं</translation>
    </message>
    <message>
        <source>Mended: {count}. [undo] takes it back.</source>
        <translation>ठीक किए: {count}। [undo] से वापस होता है।</translation>
    </message>
    <message>
        <source>Not finished yet, by the rules of this project: {what}. [fix-finding] or [ignore-finding].</source>
        <translation>प्रोजेक्ट के नियमों से अभी पूरा नहीं: {what}। [fix-finding] या [ignore-finding]।</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>The same words with different labels</source>
        <translation>एक ही शब्द, अलग-अलग लेबल</translation>
    </message>
    <message>
        <source>Suggestions nobody has decided on</source>
        <translation>सुझाव जिन पर फ़ैसला नहीं हुआ</translation>
    </message>
    <message>
        <source>Quotations without a speaker</source>
        <translation>बिना वक्ता के उद्धरण</translation>
    </message>
    <message>
        <source>Spoken quotations whose marks do not balance</source>
        <translation>वक्ता वाले उद्धरण जिनके चिह्न बराबर नहीं</translation>
    </message>
    <message>
        <source>Quotation marks without a counterpart</source>
        <translation>उद्धरण चिह्न जिनका जोड़ा नहीं</translation>
    </message>
    <message>
        <source>Names that begin or end inside a word</source>
        <translation>नाम जो शब्द के भीतर शुरू या ख़त्म होते हैं</translation>
    </message>
    <message>
        <source>Overlapping names with the same label</source>
        <translation>एक ही लेबल के नाम जो एक-दूसरे पर चढ़े हैं</translation>
    </message>
    <message>
        <source>label all as {label}</source>
        <translation>सब पर {label} लगाएँ</translation>
    </message>
    <message>
        <source>take the whole word</source>
        <translation>पूरा शब्द लें</translation>
    </message>
    <message>
        <source>take the inner one away</source>
        <translation>भीतर वाला हटाएँ</translation>
    </message>
    <message>
        <source>{words} is {label} here; in all {counts}</source>
        <translation>{words} यहाँ {label} है; कुल {counts}</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>Key {key}: {guide}</source>
        <translation>कुंजी {key}: {guide}</translation>
    </message>
</context>
<context>
    <name>CorrectionModel</name>
    <message>
        <source>Taken out</source>
        <translation>हटाया गया</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>छूटा हुआ</translation>
    </message>
    <message>
        <source>{what}: {yours}  →  {gold}</source>
        <translation>{what}: {yours}  →  {gold}</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>क्यों: {why}</translation>
    </message>
    <message>
        <source>Why: {why} ({name})</source>
        <translation>क्यों: {why} ({name})</translation>
    </message>
    <message>
        <source>Decided by {name}, without a reason.</source>
        <translation>{name} ने बिना कारण बताए तय किया।</translation>
    </message>
    <message>
        <source>Changed in gold by hand.</source>
        <translation>मानक में हाथ से बदला गया।</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Corrections</source>
        <translation>सुधार</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>अंकनकर्ता</translation>
    </message>
    <message>
        <source>A&amp;nnotator</source>
        <translation>अंकनकर्ता (&amp;N)</translation>
    </message>
    <message>
        <source>Save the sheet…</source>
        <translation>पर्चा सहेजें…</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>लेख पर वापस</translation>
    </message>
    <message>
        <source>Nobody has annotated anything in this project yet.</source>
        <translation>इस प्रोजेक्ट में अभी किसी ने कोई निशान नहीं लगाया है।</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Nothing of your work was adjudicated before this pack was made. What the desk decides otherwise comes with one of the next packs, with the reasons that were given.</source>
        <translation>यह पैक बनने से पहले आपके काम पर अंतिम फ़ैसला नहीं हुआ था। डेस्क जो अलग तय करेगा वह कारणों के साथ किसी अगले पैक में आएगा।</translation>
    </message>
    <message>
        <source>None of {name}&apos;s articles is adjudicated yet. Decide some disagreements first ([adjudicate]): what gold then has otherwise is listed here, with the reasons that were given.</source>
        <translation>{name} के किसी लेख पर अभी अंतिम फ़ैसला नहीं हुआ है। पहले कुछ मतभेद सुलझाएँ ([adjudicate]): मानक में जो अलग होगा वह बताए गए कारणों के साथ यहाँ दिखेगा।</translation>
    </message>
    <message>
        <source>Gold keeps everything {name} marked, and adds nothing.</source>
        <translation>{name} के सभी निशान मानक में रहे, और कुछ जोड़ा नहीं गया।</translation>
    </message>
    <message>
        <source>{count} places in {articles} of {adjudicated} adjudicated articles; {reasons} with a reason. Enter opens the place.</source>
        <translation>अंतिम फ़ैसले वाले {adjudicated} लेखों में से {articles} में {count} जगहें; {reasons} के साथ कारण है। Enter से जगह खुलती है।</translation>
    </message>
</context>
<context>
    <name>Curve</name>
    <message>
        <source>Agreement over time</source>
        <translation>समय के साथ सहमति</translation>
    </message>
    <message>
        <source>Exact F1 of the last ten articles, by date of submission</source>
        <translation>पिछले दस लेखों का सटीक F1, जमा करने की तारीख़ के हिसाब से</translation>
    </message>
    <message numerus="yes">
        <source>{date}: {score}, %n articles</source>
        <translation>
            <numerusform>{date}: {score}, %n लेख</numerusform>
            <numerusform>{date}: {score}, %n लेख</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>There is no such version of this place.</source>
        <translation>इस जगह का ऐसा कोई रूप नहीं है।</translation>
    </message>
    <message>
        <source>Everything here is decided. [finish] finishes the article and goes on.</source>
        <translation>यहाँ सब तय हो चुका है। [finish] से लेख पूरा होता है और काम आगे बढ़ता है।</translation>
    </message>
    <message>
        <source>This case is not decided yet.</source>
        <translation>यह मामला अभी तय नहीं हुआ है।</translation>
    </message>
    <message>
        <source>No case elsewhere is identical to the one decided last.</source>
        <translation>पिछले तय मामले जैसा मामला कहीं और नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>Decided alike: %n cases. [undo] takes all of them back.</source>
        <translation>
            <numerusform>एक जैसा फ़ैसला: %n मामला। [undo] से वापस होता है।</numerusform>
            <numerusform>एक जैसा फ़ैसला: %n मामले। [undo] से सब वापस होते हैं।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The case just decided stands %n times elsewhere. I decides all of them alike.</source>
        <translation>
            <numerusform>अभी तय किया मामला %n और जगह है। I से वहाँ भी यही फ़ैसला होता है।</numerusform>
            <numerusform>अभी तय किया मामला %n और जगहों पर है। I से सब में यही फ़ैसला होता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>What all agree on here is in gold.</source>
        <translation>यहाँ जिस पर सब सहमत हैं वह मानक में है।</translation>
    </message>
    <message>
        <source>What all agree on here is in gold already.</source>
        <translation>यहाँ जिस पर सब सहमत हैं वह पहले से मानक में है।</translation>
    </message>
    <message>
        <source>What all agree on is in gold, in every article.</source>
        <translation>जिस पर सब सहमत हैं वह हर लेख के मानक में है।</translation>
    </message>
    <message>
        <source>There is nothing to decide in this article: fewer than two submitted it.</source>
        <translation>इस लेख में तय करने को कुछ नहीं है: इसे दो लोगों ने जमा नहीं किया।</translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n cases wait for a decision.</source>
        <translation>
            <numerusform>अभी पूरा नहीं: %n मामले पर फ़ैसला बाक़ी है।</numerusform>
            <numerusform>अभी पूरा नहीं: %n मामलों पर फ़ैसला बाक़ी है।</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. File &gt; Export writes the gold.</source>
        <translation>सब तय हो चुका है। फ़ाइल &gt; निर्यात करें से मानक लिखा जाता है।</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Added by {name}</source>
        <translation>{name} ने जोड़ा</translation>
    </message>
    <message>
        <source>Accepted · proposed by {name}</source>
        <translation>स्वीकृत · सुझाव {name} का</translation>
    </message>
    <message>
        <source>Edited · proposed by {name}</source>
        <translation>सुधारा गया · सुझाव {name} का</translation>
    </message>
    <message>
        <source>Rejected · proposed by {name}</source>
        <translation>अस्वीकृत · सुझाव {name} का</translation>
    </message>
    <message>
        <source>Undecided · imported from {name}</source>
        <translation>फ़ैसला बाक़ी · {name} से आयात</translation>
    </message>
    <message>
        <source>Undecided · proposed by {name} · {score} %</source>
        <translation>फ़ैसला बाक़ी · सुझाव {name} का · {score} %</translation>
    </message>
    <message>
        <source>Undecided · proposed by {name}</source>
        <translation>फ़ैसला बाक़ी · सुझाव {name} का</translation>
    </message>
</context>
<context>
    <name>Digits</name>
    <message>
        <source>Stance</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>New stance</source>
        <translation>नया रुख</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>No label has the key {digit}.</source>
        <translation>किसी लेबल की कुंजी {digit} नहीं है।</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>बंद करें (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Select some words first, or put the focus on a name with Tab or a click.</source>
        <translation>पहले कुछ शब्द चुनें, या Tab या क्लिक से किसी नाम पर जाएँ।</translation>
    </message>
    <message>
        <source>No label was used yet that could be used again: press the digit of one.</source>
        <translation>अभी तक कोई लेबल नहीं लगाया गया जिसे दोहराया जा सके: किसी लेबल का अंक दबाएँ।</translation>
    </message>
    <message>
        <source>Put the focus on an annotation first, with Tab or a click.</source>
        <translation>पहले Tab या क्लिक से किसी निशान पर जाएँ।</translation>
    </message>
    <message numerus="yes">
        <source>Accepted as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation>
            <numerusform>{label} के रूप में स्वीकार: “{words}”, कुल %n। [undo] से सब वापस होता है।</numerusform>
            <numerusform>{label} के रूप में स्वीकार: “{words}”, कुल %n। [undo] से सब वापस होता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected as {label}: “{words}”, %n in all. [undo] takes all of them back.</source>
        <translation>
            <numerusform>{label} के रूप में अस्वीकार: “{words}”, कुल %n। [undo] से सब वापस होता है।</numerusform>
            <numerusform>{label} के रूप में अस्वीकार: “{words}”, कुल %n। [undo] से सब वापस होता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accepted all that was shown: %n. [undo] takes all of them back.</source>
        <translation>
            <numerusform>जो दिख रहा था सब स्वीकार: %n। [undo] से सब वापस होता है।</numerusform>
            <numerusform>जो दिख रहा था सब स्वीकार: %n। [undo] से सब वापस होता है।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rejected all that was shown: %n. [undo] takes all of them back.</source>
        <translation>
            <numerusform>जो दिख रहा था सब अस्वीकार: %n। [undo] से सब वापस होता है।</numerusform>
            <numerusform>जो दिख रहा था सब अस्वीकार: %n। [undo] से सब वापस होता है।</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestion is in focus. Press [next-undecided] for the next one.</source>
        <translation>कोई सुझाव चुना नहीं है। अगले के लिए [next-undecided] दबाएँ।</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>वापस हो रहा है</translation>
    </message>
    <message>
        <source>Doing again</source>
        <translation>फिर से हो रहा है</translation>
    </message>
    <message>
        <source>Undone: {act}.</source>
        <translation>वापस किया: {act}।</translation>
    </message>
    <message>
        <source>Done again: {act}.</source>
        <translation>फिर से किया: {act}।</translation>
    </message>
    <message>
        <source>{act} (articles: {count})</source>
        <translation>{act} (लेख: {count})</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Gold: what people have decided</source>
        <translation>मानक: लोगों ने जो तय किया</translation>
    </message>
    <message>
        <source>All that {name} has, undecided too</source>
        <translation>{name} का सब कुछ, फ़ैसला बाक़ी वाले भी</translation>
    </message>
    <message>
        <source>Every annotator, a file each</source>
        <translation>हर अंकनकर्ता, अलग-अलग फ़ाइल में</translation>
    </message>
    <message>
        <source>Fi&amp;nished articles only</source>
        <translation>केवल पूरे किए लेख (&amp;N)</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>BIO (IOB2)</source>
        <translation>BIO (IOB2)</translation>
    </message>
    <message>
        <source>BIOES</source>
        <translation>BIOES</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>टैब</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>ख़ाली जगह</translation>
    </message>
    <message>
        <source>&amp;Grow spans to whole words</source>
        <translation>निशान को पूरे शब्दों तक बढ़ाएँ (&amp;G)</translation>
    </message>
    <message>
        <source>Otherwise spans that begin or end inside a word are left out.</source>
        <translation>नहीं तो शब्द के भीतर शुरू या ख़त्म होने वाले निशान छोड़ दिए जाते हैं।</translation>
    </message>
    <message>
        <source>of the data, such as CC BY-SA 4.0</source>
        <translation>डेटा का, जैसे CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>where the articles come from</source>
        <translation>लेख कहाँ से आए</translation>
    </message>
    <message>
        <source>All ({count})</source>
        <translation>सब ({count})</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>खुला लेख</translation>
    </message>
    <message>
        <source>These:</source>
        <translation>ये:</translation>
    </message>
    <message>
        <source>Articles to export</source>
        <translation>निर्यात के लेख</translation>
    </message>
    <message>
        <source>One file</source>
        <translation>एक फ़ाइल</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>सीड</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>चुनें (&amp;H)…</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>सीड (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>फ़ॉर्मैट (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>निशान (&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;rticles</source>
        <translation>लेख (&amp;R)</translation>
    </message>
    <message>
        <source>La&amp;bels</source>
        <translation>लेबल (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>परत (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation>पद्धति (&amp;S)</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>विभाजक (&amp;P)</translation>
    </message>
    <message>
        <source>Spl&amp;it</source>
        <translation>बँटवारा (&amp;I)</translation>
    </message>
    <message>
        <source>Li&amp;cence</source>
        <translation>लाइसेंस (&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;ource</source>
        <translation>स्रोत (&amp;O)</translation>
    </message>
    <message>
        <source>Fil&amp;e</source>
        <translation>फ़ाइल (&amp;E)</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>सभी लेबल</translation>
    </message>
    <message>
        <source>{some} of {all} labels</source>
        <translation>{all} में से {some} लेबल</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>कोई लेबल नहीं</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>यहाँ निर्यात करें</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>निर्यात</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>नमूना</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>रिपोर्ट</translation>
    </message>
    <message>
        <source>After the export: how much was written, what the format could not hold, and where the files are.</source>
        <translation>निर्यात के बाद: कितना लिखा गया, फ़ॉर्मैट में क्या नहीं आ सका, और फ़ाइलें कहाँ हैं।</translation>
    </message>
    <message>
        <source>Sa&amp;mple of the open article</source>
        <translation>खुले लेख का नमूना (&amp;M)</translation>
    </message>
    <message>
        <source>Repor&amp;t</source>
        <translation>रिपोर्ट (&amp;T)</translation>
    </message>
    <message>
        <source>Choose a file to write to.</source>
        <translation>लिखने के लिए फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>Writing and reading back…</source>
        <translation>लिखकर वापस पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Writing a sample…</source>
        <translation>नमूना लिखा जा रहा है…</translation>
    </message>
    <message>
        <source>Open an article to see how it would be written.</source>
        <translation>लेख कैसे लिखा जाएगा यह देखने के लिए कोई लेख खोलें।</translation>
    </message>
    <message>
        <source>Nothing of the open article would be written. {reasons}</source>
        <translation>खुले लेख का कुछ भी नहीं लिखा जाएगा। {reasons}</translation>
    </message>
    <message>
        <source>Done: {files}</source>
        <translation>हो गया: {files}</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>कुछ नहीं लिखा गया।</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written, and an older export is as it was.</source>
        <translation>रोका गया। कुछ नहीं लिखा गया, और पुराना निर्यात जैसा था वैसा ही है।</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>निर्यात करें (&amp;X)</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>फ़ोल्डर दिखाएँ</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Back to the article</source>
        <translation>लेख पर वापस</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>अगला लेख</translation>
    </message>
    <message>
        <source>What gold has otherwise</source>
        <translation>मानक में क्या अलग है</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>अभ्यास</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>योग्यता</translation>
    </message>
    <message>
        <source>{matched} of your {marked} marks are gold&apos;s; gold has {gold}. F1 {score}</source>
        <translation>आपके {marked} में से {matched} निशान मानक के हैं; मानक में {gold} हैं। F1 {score}</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>Just as in gold: nothing is otherwise. [finish] opens the next article.</source>
        <translation>ठीक मानक जैसा: कुछ अलग नहीं है। [finish] से अगला लेख खुलता है।</translation>
    </message>
    <message numerus="yes">
        <source>%n places are otherwise in gold. Go through them with the arrow keys: the guideline for each stands beside it. Enter shows the place in the article, [finish] opens the next one.</source>
        <translation>
            <numerusform>मानक में %n जगह अलग है। तीर की कुंजियों से उस पर जाएँ: दिशानिर्देश पास में है। Enter से जगह लेख में दिखती है, [finish] से अगला लेख खुलता है।</numerusform>
            <numerusform>मानक में %n जगहें अलग हैं। तीर की कुंजियों से उन्हें देखें: हर एक का दिशानिर्देश पास में है। Enter से जगह लेख में दिखती है, [finish] से अगला लेख खुलता है।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Names (PER, ORG, LOC)</source>
        <translation>नाम (PER, ORG, LOC)</translation>
    </message>
    <message>
        <source>Quotations in marks</source>
        <translation>चिह्नों वाले उद्धरण</translation>
    </message>
    <message>
        <source>Quotations in marks, to the letter</source>
        <translation>चिह्नों वाले उद्धरण, अक्षर-अक्षर सही</translation>
    </message>
    <message>
        <source>Indirect quotations</source>
        <translation>अप्रत्यक्ष उद्धरण</translation>
    </message>
    <message>
        <source>Speakers of quotations in marks</source>
        <translation>चिह्नों वाले उद्धरणों के वक्ता</translation>
    </message>
    <message>
        <source>Speakers of indirect quotations</source>
        <translation>अप्रत्यक्ष उद्धरणों के वक्ता</translation>
    </message>
    <message>
        <source>Cues of quotations in marks</source>
        <translation>चिह्नों वाले उद्धरणों के कथन-शब्द</translation>
    </message>
    <message>
        <source>Cues of indirect quotations</source>
        <translation>अप्रत्यक्ष उद्धरणों के कथन-शब्द</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>New project</source>
        <translation>नया प्रोजेक्ट</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>प्रोजेक्ट खोलें</translation>
    </message>
    <message>
        <source>Ankan projects (*.ankan)</source>
        <translation>अंकन प्रोजेक्ट (*.ankan)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Articles for a new project</source>
        <translation>नए प्रोजेक्ट के लेख</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>चुनें</translation>
    </message>
    <message>
        <source>Your home folder cannot be written: what you set, and samples, are gone when Ankan is closed.</source>
        <translation>आपके होम फ़ोल्डर में लिखा नहीं जा सकता: आपकी सेटिंग और नमूने अंकन बंद होने पर चले जाएँगे।</translation>
    </message>
    <message>
        <source>This project can only be read: its file, its folder or its newer version allows no change.</source>
        <translation>यह प्रोजेक्ट केवल पढ़ा जा सकता है: इसकी फ़ाइल, फ़ोल्डर या नया संस्करण बदलने की अनुमति नहीं देता।</translation>
    </message>
    <message>
        <source>This project can only be read, so nothing can be imported.</source>
        <translation>यह प्रोजेक्ट केवल पढ़ा जा सकता है, इसलिए कुछ आयात नहीं हो सकता।</translation>
    </message>
    <message>
        <source>This article is annotated without suggestions, so that their influence can be measured.</source>
        <translation>इस लेख का अंकन बिना सुझावों के होता है, ताकि उनका असर मापा जा सके।</translation>
    </message>
    <message>
        <source>There is no model that could make suggestions. You can go on without them.</source>
        <translation>सुझाव देने वाला कोई मॉडल नहीं है। आप उनके बिना काम कर सकते हैं।</translation>
    </message>
    <message>
        <source>Imported: {new} new articles, {known} were there already.</source>
        <translation>आयात हुए: {new} नए लेख, {known} पहले से थे।</translation>
    </message>
    <message numerus="yes">
        <source>Imported: %n new articles.</source>
        <translation>
            <numerusform>आयात हुआ: %n नया लेख।</numerusform>
            <numerusform>आयात हुए: %n नए लेख।</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels and guidelines: {labels}</source>
        <translation>लेबल और दिशानिर्देश: {labels}</translation>
    </message>
    <message>
        <source>The labels are changed. The project as it was before is {file}.</source>
        <translation>लेबल बदल गए। पहले वाला प्रोजेक्ट {file} में है।</translation>
    </message>
    <message>
        <source>About Ankan</source>
        <translation>अंकन के बारे में</translation>
    </message>
    <message>
        <source>Ankan {version}

Annotation of Hindi news: names, quotations, speakers and stances.</source>
        <translation>अंकन {version}

हिंदी समाचारों का अंकन: नाम, उद्धरण, वक्ता और रुख।</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Finished</source>
        <translation>पूरे किए</translation>
    </message>
    <message>
        <source>Begun as well</source>
        <translation>शुरू किए भी</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>परत (&amp;Y)</translation>
    </message>
    <message>
        <source>La&amp;bel</source>
        <translation>लेबल (&amp;B)</translation>
    </message>
    <message>
        <source>A&amp;nnotators</source>
        <translation>अंकनकर्ता (&amp;N)</translation>
    </message>
    <message>
        <source>Ba&amp;tch</source>
        <translation>खेप (&amp;T)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>स्रोत</translation>
    </message>
    <message>
        <source>From</source>
        <translation>से</translation>
    </message>
    <message>
        <source>until</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation>स्थिति (&amp;A)</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>Year-month-day of the last work on an article; empty for all.</source>
        <translation>लेख पर आख़िरी काम का साल-महीना-दिन; सबके लिए ख़ाली छोड़ें।</translation>
    </message>
    <message>
        <source>Every batch</source>
        <translation>हर खेप</translation>
    </message>
    <message>
        <source>Every source</source>
        <translation>हर स्रोत</translation>
    </message>
    <message>
        <source>Every label</source>
        <translation>हर लेबल</translation>
    </message>
    <message>
        <source>All</source>
        <translation>सब</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n चुना</numerusform>
            <numerusform>%n चुने</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Undecided</source>
        <translation>फ़ैसला बाक़ी</translation>
    </message>
    <message>
        <source>Show only what nobody has decided on</source>
        <translation>केवल वे दिखाएँ जिन पर फ़ैसला बाक़ी है</translation>
    </message>
    <message>
        <source>Show only what has a note or a flag</source>
        <translation>केवल वे दिखाएँ जिन पर टिप्पणी या झंडी है</translation>
    </message>
    <message>
        <source>Noted or flagged</source>
        <translation>टिप्पणी या झंडी</translation>
    </message>
    <message>
        <source>Show this label</source>
        <translation>यह लेबल दिखाएँ</translation>
    </message>
    <message>
        <source>Show these scores</source>
        <translation>ये स्कोर दिखाएँ</translation>
    </message>
    <message>
        <source>Show everything (Esc)</source>
        <translation>सब दिखाएँ (Esc)</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>सब दिखाएँ</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>कोई भी लेबल</translation>
    </message>
    <message>
        <source>{score} % and more</source>
        <translation>{score} % या ज़्यादा</translation>
    </message>
    <message>
        <source>Under {score} %</source>
        <translation>{score} % से कम</translation>
    </message>
    <message>
        <source>Any score</source>
        <translation>कोई भी स्कोर</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>इस लेख में खोजें</translation>
    </message>
    <message>
        <source>हिंदी also finds हिन्दी, क़ also क; a name in Latin letters finds it in Hindi: modi, मोदी</source>
        <translation>हिंदी से हिन्दी भी मिलता है, क़ से क भी; रोमन में लिखा नाम हिंदी में मिलता है: modi, मोदी</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>पूरे शब्द (&amp;W)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>बंद करें (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>नहीं मिला</translation>
    </message>
    <message>
        <source>Places: {total}</source>
        <translation>जगहें: {total}</translation>
    </message>
    <message>
        <source>{at} of {total}</source>
        <translation>{total} में से {at}</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Places: {places} · articles: {articles}</source>
        <translation>जगहें: {places} · लेख: {articles}</translation>
    </message>
    <message>
        <source>{found}; {looked} of {total} looked at</source>
        <translation>{found}; {total} में से {looked} देखे</translation>
    </message>
    <message>
        <source>{found}, and more: add a word to find fewer</source>
        <translation>{found}, और भी हैं: कम पाने के लिए एक शब्द और जोड़ें</translation>
    </message>
    <message>
        <source>{found} (without an index: every text is read)</source>
        <translation>{found} (सूचकांक नहीं है: हर पाठ पढ़ा जाता है)</translation>
    </message>
    <message>
        <source>Find some words first: [find] in the article, [find-in-project] in all articles.</source>
        <translation>पहले कुछ शब्द खोजें: लेख में [find], सभी लेखों में [find-in-project]।</translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>The name of these labels in exports, with a version</source>
        <translation>निर्यात में इन लेबलों का नाम, संस्करण के साथ</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>Checks that keep an article open</source>
        <translation>जाँचें जो लेख को खुला रखती हैं</translation>
    </message>
    <message>
        <source>An article can be finished only when these checks find nothing</source>
        <translation>लेख तभी पूरा हो सकता है जब इन जाँचों में कुछ न मिले</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>पहचान (&amp;I)</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Your name</source>
        <translation>आपका नाम</translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation>अंकनकर्ता (&amp;A)</translation>
    </message>
    <message>
        <source>What you annotate from now on is kept under this name.</source>
        <translation>अब से आप जो निशान लगाएँगे वे इस नाम से रखे जाएँगे।</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>सिस्टम जैसी</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>भाषा (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reports of mistakes in Ankan may hold words of articles</source>
        <translation>अंकन की गड़बड़ियों की रिपोर्ट में लेखों के शब्द आ सकते हैं (&amp;R)</translation>
    </message>
    <message>
        <source>Such reports stay on this computer until you send them. Without this they name only places in the program and your last actions, which can make a mistake harder to find.</source>
        <translation>ऐसी रिपोर्ट आपके भेजने तक इसी कंप्यूटर पर रहती है। इसके बिना उसमें केवल प्रोग्राम की जगहें और आपकी पिछली क्रियाएँ होती हैं, जिससे गड़बड़ी ढूँढना कठिन हो सकता है।</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message numerus="yes">
        <source>The list shows nothing undecided; its filter hides %n more.</source>
        <translation>
            <numerusform>सूची में बाक़ी सुझाव नहीं है; छँटाई से %n और छिपा है।</numerusform>
            <numerusform>सूची में बाक़ी सुझाव नहीं हैं; छँटाई से %n और छिपे हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>The suggestions for this article are still being made.</source>
        <translation>इस लेख के सुझाव अभी बन रहे हैं।</translation>
    </message>
    <message>
        <source>Everything is decided. [finish] finishes the article.</source>
        <translation>सब पर फ़ैसला हो चुका है। [finish] से लेख पूरा होता है।</translation>
    </message>
    <message numerus="yes">
        <source>Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.</source>
        <translation>
            <numerusform>अभी पूरा नहीं: %n पर फ़ैसला बाक़ी है, सूची दाईं ओर है। हर एक को स्वीकार ([accept]) या अस्वीकार ([reject]) करें।</numerusform>
            <numerusform>अभी पूरा नहीं: %n पर फ़ैसला बाक़ी है, सूची दाईं ओर है। हर एक को स्वीकार ([accept]) या अस्वीकार ([reject]) करें।</numerusform>
        </translation>
    </message>
    <message>
        <source>This article is open already.</source>
        <translation>यह लेख पहले से खुला है।</translation>
    </message>
    <message>
        <source>Every article in the list is finished. File &gt; Export writes the gold.</source>
        <translation>सूची का हर लेख पूरा है। फ़ाइल &gt; निर्यात करें से मानक लिखा जाता है।</translation>
    </message>
    <message>
        <source>Every article in the list is finished. [hand-in] makes the file that you send back.</source>
        <translation>सूची का हर लेख पूरा है। [hand-in] से वह फ़ाइल बनती है जो आपको वापस भेजनी है।</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Guideline</source>
        <translation>दिशानिर्देश</translation>
    </message>
    <message>
        <source>Close the guideline (Esc)</source>
        <translation>दिशानिर्देश बंद करें (Esc)</translation>
    </message>
    <message>
        <source>Close the guideline</source>
        <translation>दिशानिर्देश बंद करें</translation>
    </message>
    <message>
        <source>Page of the guideline</source>
        <translation>दिशानिर्देश का पन्ना</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>सबके लिए</translation>
    </message>
    <message>
        <source>*Nothing is written here yet.*</source>
        <translation>*यहाँ अभी कुछ नहीं लिखा है।*</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>“{link}” is no address of the web, so it is not opened.</source>
        <translation>“{link}” वेब का पता नहीं है, इसलिए नहीं खोला गया।</translation>
    </message>
    <message>
        <source>Open a web page?</source>
        <translation>वेब पेज खोलें?</translation>
    </message>
    <message>
        <source>The guideline leads to a page of the web. Open it in the browser?</source>
        <translation>दिशानिर्देश से एक वेब पेज का लिंक है। उसे ब्राउज़र में खोलें?</translation>
    </message>
</context>
<context>
    <name>HandInPage</name>
    <message>
        <source>Hand in</source>
        <translation>काम सौंपें</translation>
    </message>
    <message>
        <source>Articles that are not finished</source>
        <translation>लेख जो पूरे नहीं हैं</translation>
    </message>
    <message>
        <source>&amp;Hand in</source>
        <translation>सौंपें (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Copy the path</source>
        <translation>पता कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show the folder</source>
        <translation>फ़ोल्डर दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>Send this file</source>
        <translation>यह फ़ाइल भेजें</translation>
    </message>
    <message>
        <source>{path}

All that you did is in this one file. Send it to the desk. You can go on working in it, and hand it in once more; nothing counts twice.</source>
        <translation>{path}

आपका सारा काम इसी एक फ़ाइल में है। इसे डेस्क को भेजें। आप इसमें काम जारी रख सकते हैं और इसे फिर सौंप सकते हैं; कुछ भी दो बार नहीं गिना जाता।</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided</source>
        <translation>
            <numerusform>%n पर फ़ैसला बाक़ी</numerusform>
            <numerusform>%n पर फ़ैसला बाक़ी</numerusform>
        </translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>पूरा नहीं</translation>
    </message>
    <message>
        <source>{open} of {all} articles are not finished</source>
        <translation>{all} में से {open} लेख पूरे नहीं हैं</translation>
    </message>
    <message>
        <source>Enter opens one of them. You can hand in all the same, and the rest later in the same file.</source>
        <translation>Enter से कोई लेख खुलता है। आप फिर भी सौंप सकते हैं, और बाक़ी बाद में इसी फ़ाइल में।</translation>
    </message>
    <message>
        <source>All articles are finished</source>
        <translation>सभी लेख पूरे हैं</translation>
    </message>
    <message>
        <source>Hand in puts all that you did into one file and shows where it lies.</source>
        <translation>“सौंपें” से आपका सारा काम एक फ़ाइल में आता है और दिखता है कि वह कहाँ है।</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Labelled {words} {label}</source>
        <translation>{words} पर {label} लगाया</translation>
    </message>
    <message>
        <source>Labelled all {words} {label}</source>
        <translation>सभी {words} पर {label} लगाया</translation>
    </message>
    <message>
        <source>Mended {words} {label}</source>
        <translation>{words} {label} ठीक किया</translation>
    </message>
    <message>
        <source>Changed {words} from {old} to {label}</source>
        <translation>{words} को {old} से {label} किया</translation>
    </message>
    <message>
        <source>Moved {before} to {words}</source>
        <translation>{before} को {words} तक खिसकाया</translation>
    </message>
    <message>
        <source>Accepted {words} {label}</source>
        <translation>{words} {label} स्वीकार किया</translation>
    </message>
    <message>
        <source>Rejected {words} {label}</source>
        <translation>{words} {label} अस्वीकार किया</translation>
    </message>
    <message>
        <source>Deleted {words} {label}</source>
        <translation>{words} {label} हटाया</translation>
    </message>
    <message>
        <source>Finished the article</source>
        <translation>लेख पूरा किया</translation>
    </message>
    <message>
        <source>Opened the article again</source>
        <translation>लेख फिर खोला</translation>
    </message>
    <message>
        <source>Made a quotation of {words} {label}</source>
        <translation>{words} का {label} उद्धरण बनाया</translation>
    </message>
    <message>
        <source>Linked {words} to its speaker {link}</source>
        <translation>{words} को वक्ता {link} से जोड़ा</translation>
    </message>
    <message>
        <source>Linked {words} to its cue {link}</source>
        <translation>{words} को कथन-शब्द {link} से जोड़ा</translation>
    </message>
    <message>
        <source>Said whom the speaker of {words} means</source>
        <translation>{words} का वक्ता कौन है, बताया</translation>
    </message>
    <message>
        <source>Gave a stance: {label}</source>
        <translation>रुख दिया: {label}</translation>
    </message>
    <message>
        <source>Linked a stance ({label}) to its holder {link}</source>
        <translation>रुख ({label}) को धारक {link} से जोड़ा</translation>
    </message>
    <message>
        <source>Linked a stance ({label}) to its target {link}</source>
        <translation>रुख ({label}) को लक्ष्य {link} से जोड़ा</translation>
    </message>
    <message>
        <source>Went back to where two copies parted</source>
        <translation>वहाँ लौटे जहाँ दो प्रतियाँ अलग हुईं</translation>
    </message>
    <message>
        <source>Settled where two copies differed</source>
        <translation>दो प्रतियों का मतभेद सुलझाया</translation>
    </message>
    <message>
        <source>Took the link of {words} away: {role}</source>
        <translation>{words} का संबंध हटाया: {role}</translation>
    </message>
    <message>
        <source>{told} and {more} more</source>
        <translation>{told} और {more} और</translation>
    </message>
    <message>
        <source>a stance</source>
        <translation>एक रुख</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>you are here</source>
        <translation>आप यहाँ हैं</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>वापस किया हुआ</translation>
    </message>
    <message>
        <source>another branch</source>
        <translation>दूसरी शाखा</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>This &amp;article only</source>
        <translation>केवल यह लेख (&amp;A)</translation>
    </message>
    <message>
        <source>Enter goes back or forward to a step; nothing is lost by it.</source>
        <translation>Enter से किसी क़दम पर आगे या पीछे जाएँ; इससे कुछ खोता नहीं।</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Nothing has been done in this article yet.</source>
        <translation>इस लेख में अभी कुछ नहीं किया गया है।</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every act will stand here, to be gone back to.</source>
        <translation>अभी कुछ नहीं किया गया है। हर क़दम यहाँ दिखेगा, और आप उस पर लौट सकेंगे।</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Bring packs home</source>
        <translation>पैक वापस लाएँ</translation>
    </message>
    <message>
        <source>What comes home</source>
        <translation>क्या वापस आता है</translation>
    </message>
    <message>
        <source>&amp;Bring home</source>
        <translation>वापस लाएँ (&amp;B)</translation>
    </message>
    <message>
        <source>Reading the packs</source>
        <translation>पैक पढ़े जा रहे हैं</translation>
    </message>
    <message>
        <source>Bringing home</source>
        <translation>वापस लाया जा रहा है</translation>
    </message>
    <message>
        <source>{questions} to be decided first. Nothing has been changed.</source>
        <translation>{questions} बाक़ी: पहले इन पर फ़ैसला लेना है। अभी कुछ नहीं बदला है।</translation>
    </message>
    <message>
        <source>{acts} can come home. The project is backed up before it.</source>
        <translation>{acts} वापस आ सकती हैं। उससे पहले प्रोजेक्ट का बैकअप बनता है।</translation>
    </message>
    <message>
        <source>The project has all of it already.</source>
        <translation>प्रोजेक्ट में यह सब पहले से है।</translation>
    </message>
    <message>
        <source>None of these files can come home.</source>
        <translation>इनमें से कोई फ़ाइल वापस नहीं आ सकती।</translation>
    </message>
    <message>
        <source>Cannot come home</source>
        <translation>वापस नहीं आ सकता</translation>
    </message>
    <message>
        <source>Pack {number} of {name}</source>
        <translation>{name} का पैक {number}</translation>
    </message>
    <message>
        <source>{acts} in {articles}.</source>
        <translation>{articles} में {acts}।</translation>
    </message>
    <message>
        <source>waits for a decision, or is left out</source>
        <translation>फ़ैसले के लिए रुका है, या छोड़ा गया</translation>
    </message>
    <message>
        <source>{count} new</source>
        <translation>{count} नए</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} बदले</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} हटाए</translation>
    </message>
    <message>
        <source>no annotation changed</source>
        <translation>कोई निशान नहीं बदला</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>पूरा किया</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>फिर खोला</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n मिनट</numerusform>
            <numerusform>%n मिनट</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportAnnotations</name>
    <message>
        <source>Import annotations</source>
        <translation>निशान आयात करें</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Files that another program or project has written</source>
        <translation>दूसरे प्रोग्राम या प्रोजेक्ट की लिखी फ़ाइलें</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>फ़ाइलें चुनें (&amp;F)…</translation>
    </message>
    <message>
        <source>Choose a fol&amp;der…</source>
        <translation>फ़ोल्डर चुनें (&amp;D)…</translation>
    </message>
    <message>
        <source>As the file says; {name} where it says nothing</source>
        <translation>जो फ़ाइल में है; जहाँ कुछ नहीं लिखा वहाँ {name}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>BIO (IOB2)</source>
        <translation>BIO (IOB2)</translation>
    </message>
    <message>
        <source>BIOES</source>
        <translation>BIOES</translation>
    </message>
    <message>
        <source>From</source>
        <translation>कहाँ से</translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation>फ़ॉर्मैट (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation>अंकनकर्ता (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>परत (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Scheme</source>
        <translation>पद्धति (&amp;S)</translation>
    </message>
    <message>
        <source>The schema does not have these labels. What are they here?</source>
        <translation>ये लेबल स्कीमा में नहीं हैं। यहाँ वे क्या हैं?</translation>
    </message>
    <message>
        <source>What would be made</source>
        <translation>क्या बनेगा</translation>
    </message>
    <message>
        <source>Choose files; what would be made of them is shown here first.</source>
        <translation>फ़ाइलें चुनें; उनसे क्या बनेगा यह पहले यहाँ दिखता है।</translation>
    </message>
    <message>
        <source>Articles that the project does not have come along. What a layer says already is not doubled.</source>
        <translation>जो लेख प्रोजेक्ट में नहीं हैं वे साथ आते हैं। जो परत में पहले से है वह दोहराया नहीं जाता।</translation>
    </message>
    <message>
        <source>Trying it on a copy…</source>
        <translation>एक प्रति पर आज़माया जा रहा है…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>आयात हो रहा है…</translation>
    </message>
    <message>
        <source>Stopped. Articles that were whole in the project by then have stayed.</source>
        <translation>रोका गया। तब तक जो लेख प्रोजेक्ट में पूरे आ चुके थे वे रहे।</translation>
    </message>
    <message>
        <source>Stopped. Change a choice to try again.</source>
        <translation>रोका गया। फिर आज़माने के लिए कोई विकल्प बदलें।</translation>
    </message>
    <message>
        <source>Nothing can be imported.</source>
        <translation>कुछ भी आयात नहीं हो सकता।</translation>
    </message>
    <message>
        <source>In the files: {records}.</source>
        <translation>फ़ाइलों में: {records}।</translation>
    </message>
    <message>
        <source>New articles: {new}. Layers that would change: {changed}. Layers that say it already: {same}.</source>
        <translation>नए लेख: {new}। परतें जो बदलेंगी: {changed}। परतें जिनमें यह पहले से है: {same}।</translation>
    </message>
    <message>
        <source>The files name: {names}.</source>
        <translation>फ़ाइलों में ये नाम हैं: {names}।</translation>
    </message>
    <message>
        <source>This would be made; nothing is written yet.</source>
        <translation>यह बनेगा; अभी कुछ लिखा नहीं गया है।</translation>
    </message>
    <message>
        <source>New articles: {new}. Layers changed: {changed}. Layers that said it already: {same}.</source>
        <translation>नए लेख: {new}। बदली परतें: {changed}। परतें जिनमें यह पहले से था: {same}।</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>हो गया।</translation>
    </message>
    <message>
        <source>Left out, and why:</source>
        <translation>छोड़े गए, और क्यों:</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>चुनें</translation>
    </message>
</context>
<context>
    <name>ImportArticles</name>
    <message>
        <source>Import articles</source>
        <translation>लेख आयात करें</translation>
    </message>
    <message>
        <source>Import the &amp;readable articles of files in which others cannot be read</source>
        <translation>जिन फ़ाइलों के कुछ लेख नहीं पढ़े जाते उनके पढ़े जाने वाले लेख लाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>Import text for &amp;old fonts as it is (nobody can read it without them)</source>
        <translation>पुराने फ़ॉन्ट का पाठ जैसा है वैसा लाएँ (उन फ़ॉन्ट के बिना वह पढ़ा नहीं जाता) (&amp;O)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>पढ़ा जा रहा है…</translation>
    </message>
    <message>
        <source>&amp;Import ({count})</source>
        <translation>आयात करें ({count}) (&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>आयात करें (&amp;I)</translation>
    </message>
    <message>
        <source>Choose files or a folder, or paste an article.</source>
        <translation>फ़ाइलें या फ़ोल्डर चुनें, या कोई लेख चिपकाएँ।</translation>
    </message>
    <message>
        <source>Articles: {count}</source>
        <translation>लेख: {count}</translation>
    </message>
    <message>
        <source>new: {count}</source>
        <translation>नए: {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>पहले से मौजूद: {count}</translation>
    </message>
    <message>
        <source>nearly the same: {count}</source>
        <translation>लगभग एक जैसे: {count}</translation>
    </message>
    <message>
        <source>cannot be read: {count}</source>
        <translation>नहीं पढ़े जा सके: {count}</translation>
    </message>
    <message>
        <source>Which encoding? Choose one above and see whether the first article reads well.</source>
        <translation>कौन सी एन्कोडिंग? ऊपर एक चुनें और देखें कि पहला लेख ठीक पढ़ा जाता है या नहीं।</translation>
    </message>
    <message>
        <source>Which column holds the text? Choose it above.</source>
        <translation>पाठ किस स्तंभ में है? उसे ऊपर चुनें।</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>आयात हो रहा है…</translation>
    </message>
    <message>
        <source>Stopped. Change a choice to look again.</source>
        <translation>रोका गया। फिर देखने के लिए कोई विकल्प बदलें।</translation>
    </message>
    <message>
        <source>New articles: {count}. What stayed out is listed below.</source>
        <translation>नए लेख: {count}। जो नहीं आया वह नीचे लिखा है।</translation>
    </message>
    <message>
        <source>Stopped. New articles, of whole files only: {count}.</source>
        <translation>रोका गया। नए लेख, केवल पूरी फ़ाइलों के: {count}।</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <source>&amp;Import</source>
        <translation>आयात करें (&amp;I)</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Only &amp;what differs</source>
        <translation>केवल जो अलग है (&amp;W)</translation>
    </message>
    <message>
        <source>Places behind the number</source>
        <translation>संख्या के पीछे की जगहें</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>Only {name}</source>
        <translation>केवल {name}</translation>
    </message>
    <message>
        <source>both: {what}</source>
        <translation>दोनों: {what}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>Search: an action or a key</source>
        <translation>खोजें: क्रिया या कुंजी</translation>
    </message>
    <message>
        <source>Search the actions</source>
        <translation>क्रियाएँ खोजें</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>क्रियाएँ और उनकी कुंजियाँ</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>क्रिया</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>कुंजियाँ</translation>
    </message>
    <message>
        <source>&amp;Keep its other keys</source>
        <translation>दूसरी कुंजियाँ भी रखें (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>कोई कुंजी नहीं (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>पहले जैसी (&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>सब पहले जैसी (&amp;A)</translation>
    </message>
    <message>
        <source>“{action}” now has {keys}.</source>
        <translation>“{action}” की कुंजी अब {keys} है।</translation>
    </message>
    <message>
        <source>“{action}” now has no key. It stays in its menu.</source>
        <translation>“{action}” की अब कोई कुंजी नहीं है। वह मेन्यू में है।</translation>
    </message>
    <message>
        <source>Your keys are there again.</source>
        <translation>आपकी कुंजियाँ फिर लग गईं।</translation>
    </message>
    <message>
        <source>T&amp;ake that back</source>
        <translation>यह वापस लें (&amp;A)</translation>
    </message>
    <message>
        <source>All actions have the keys they came with.</source>
        <translation>सभी क्रियाओं की कुंजियाँ वही हैं जो शुरू में थीं।</translation>
    </message>
    <message>
        <source> or </source>
        <translation> या </translation>
    </message>
    <message>
        <source>No action has these words. Digits are no actions: the schema says what they give.</source>
        <translation>किसी क्रिया में ये शब्द नहीं हैं। अंक क्रियाएँ नहीं हैं: उनसे क्या लगता है यह स्कीमा बताता है।</translation>
    </message>
    <message>
        <source>{action} (menu {menu}, {mode})</source>
        <translation>{action} (मेन्यू {menu}, {mode})</translation>
    </message>
    <message>
        <source>Enter, then the new key. It holds at once, on every keyboard layout at the same place.</source>
        <translation>Enter, फिर नई कुंजी। वह तुरंत लागू होती है, हर कीबोर्ड लेआउट पर उसी जगह।</translation>
    </message>
    <message>
        <source>Not possible: {reason}</source>
        <translation>नहीं हो सकता: {reason}</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the new key; Esc leaves</source>
        <translation>नई कुंजी दबाएँ; Esc से छोड़ें</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>नई कुंजी</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Move the text cursor by word or line</source>
        <translation>कर्सर शब्द या पंक्ति से चलाएँ</translation>
    </message>
    <message>
        <source>Select by word</source>
        <translation>शब्द-शब्द चुनें</translation>
    </message>
    <message>
        <source>Move by akshara; with Shift select by akshara</source>
        <translation>अक्षर-अक्षर चलें; Shift के साथ अक्षर-अक्षर चुनें</translation>
    </message>
    <message>
        <source>Beginning or end of the line; with Ctrl of the article</source>
        <translation>पंक्ति की शुरुआत या अंत; Ctrl के साथ लेख की</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>चुना हुआ पाठ कॉपी करें</translation>
    </message>
    <message>
        <source>Select nothing, stop picking, let go of an edge</source>
        <translation>कुछ न चुनें, चुनना रोकें, किनारा छोड़ें</translation>
    </message>
    <message>
        <source>In the article</source>
        <translation>लेख में</translation>
    </message>
    <message>
        <source>Labels, kinds, values</source>
        <translation>लेबल, प्रकार, मान</translation>
    </message>
    <message>
        <source>Label of the selection or name, kind of the quotation, value of the stance</source>
        <translation>चुने शब्दों या नाम का लेबल, उद्धरण का प्रकार, रुख का मान</translation>
    </message>
    <message>
        <source>The sheet cannot be printed there.</source>
        <translation>पन्ना वहाँ छापा नहीं जा सकता।</translation>
    </message>
    <message>
        <source>Ankan: keyboard</source>
        <translation>अंकन: कीबोर्ड</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
</context>
<context>
    <name>KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>कीबोर्ड</translation>
    </message>
    <message>
        <source>Search: a key, or what it does</source>
        <translation>खोजें: कुंजी, या वह क्या करती है</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>शॉर्टकट खोजें</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>कुंजियाँ बदलें (&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>छापें (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>PDF में सहेजें (&amp;S)…</translation>
    </message>
    <message>
        <source>No shortcut has these words. Search for what a key does, such as “label”.</source>
        <translation>किसी शॉर्टकट में ये शब्द नहीं हैं। कुंजी क्या करती है वह खोजें, जैसे “लेबल”।</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>सहेजा गया: {path}</translation>
    </message>
    <message>
        <source>Save the sheet of keys</source>
        <translation>कुंजियों का पन्ना सहेजें</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is on its way to the printer.</source>
        <translation>पन्ना प्रिंटर को भेज दिया गया है।</translation>
    </message>
</context>
<context>
    <name>Keymap</name>
    <message>
        <source>The digits of labels, kinds and values come from the schema.</source>
        <translation>लेबल, प्रकार और मान के अंक स्कीमा से आते हैं।</translation>
    </message>
    <message>
        <source>This key has no name here. Press another one.</source>
        <translation>इस कुंजी का यहाँ कोई नाम नहीं है। दूसरी दबाएँ।</translation>
    </message>
    <message>
        <source>{key} moves the text cursor or selects text.</source>
        <translation>{key} से कर्सर चलता है या पाठ चुना जाता है।</translation>
    </message>
    <message>
        <source>{key} has a fixed meaning in texts, lists and fields.</source>
        <translation>{key} का पाठ, सूचियों और खानों में तय काम है।</translation>
    </message>
    <message>
        <source>{key} opens the menu {menu}.</source>
        <translation>{key} से मेन्यू {menu} खुलता है।</translation>
    </message>
    <message>
        <source>{key} gives a label, kind or value. The digits come from the schema.</source>
        <translation>{key} से लेबल, प्रकार या मान लगता है। अंक स्कीमा से आते हैं।</translation>
    </message>
    <message>
        <source>{key} is “{action}” (menu {menu}), {mode}.</source>
        <translation>{key} “{action}” की है (मेन्यू {menu}), {mode}।</translation>
    </message>
    <message>
        <source>while annotating</source>
        <translation>अंकन करते समय</translation>
    </message>
    <message>
        <source>while reviewing</source>
        <translation>समीक्षा करते समय</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>कभी भी</translation>
    </message>
</context>
<context>
    <name>LabelAll</name>
    <message>
        <source>Label all</source>
        <translation>सब पर लेबल लगाएँ</translation>
    </message>
    <message>
        <source>Places to be labelled</source>
        <translation>जहाँ लेबल लगेगा</translation>
    </message>
    <message>
        <source>A digit chooses the label, Space leaves a place out, Enter labels the rest.</source>
        <translation>अंक से लेबल चुनें, Space से जगह छोड़ें, Enter से बाक़ी पर लेबल लगाएँ।</translation>
    </message>
    <message>
        <source>Looking at what is labelled already</source>
        <translation>देखा जा रहा है कि किन पर पहले से लेबल है</translation>
    </message>
    <message>
        <source>Labelling</source>
        <translation>लेबल लग रहे हैं</translation>
    </message>
    <message>
        <source>In: {title}</source>
        <translation>इनमें: {title}</translation>
    </message>
    <message>
        <source>{label} already: {count}</source>
        <translation>पहले से {label}: {count}</translation>
    </message>
    <message>
        <source>another label: {count}</source>
        <translation>दूसरा लेबल: {count}</translation>
    </message>
    <message>
        <source>overlapping another name: {count}</source>
        <translation>किसी और नाम पर चढ़ा: {count}</translation>
    </message>
    <message>
        <source>parts of words: {count}</source>
        <translation>शब्द के टुकड़े: {count}</translation>
    </message>
    <message>
        <source>in finished articles: {count}</source>
        <translation>पूरे किए लेखों में: {count}</translation>
    </message>
    <message>
        <source>Left out – {what}.</source>
        <translation>छोड़े गए – {what}।</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>कुछ नहीं छोड़ा गया।</translation>
    </message>
    <message>
        <source>Label as {label}: {count}</source>
        <translation>{label} लगाएँ: {count}</translation>
    </message>
    <message>
        <source>Labelled as {label}: places {count}, articles {articles}. [undo] takes all of it back.</source>
        <translation>{label} लगाया: {count} जगहें, {articles} लेख। [undo] से सब वापस होता है।</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Latin letters, digits, hyphens</source>
        <translation>रोमन अक्षर, अंक, हाइफ़न</translation>
    </message>
    <message>
        <source>none</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>चुनें…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>हिन्दी</source>
        <translation>हिन्दी</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>कोड (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>कुंजी (&amp;K)</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>रंग (&amp;O)</translation>
    </message>
    <message>
        <source>The letters on the chip have a contrast of {ratio}:1.</source>
        <translation>चिप्पी के अक्षरों का कंट्रास्ट {ratio}:1 है।</translation>
    </message>
    <message>
        <source>Better: {colour}</source>
        <translation>बेहतर: {colour}</translation>
    </message>
    <message>
        <source>Take the nearest colour that has none of these faults</source>
        <translation>सबसे पास का रंग लें जिसमें ये कमियाँ नहीं हैं</translation>
    </message>
    <message>
        <source>Take the better colour {colour}</source>
        <translation>बेहतर रंग {colour} लें</translation>
    </message>
    <message>
        <source>to everybody</source>
        <translation>सबको</translation>
    </message>
    <message>
        <source>to people without red cones (protanopia)</source>
        <translation>लाल न देख पाने वालों (प्रोटानोपिया) को</translation>
    </message>
    <message>
        <source>to people without green cones (deuteranopia)</source>
        <translation>हरा न देख पाने वालों (ड्यूटेरानोपिया) को</translation>
    </message>
    <message>
        <source>to people without blue cones (tritanopia)</source>
        <translation>नीला न देख पाने वालों (ट्राइटानोपिया) को</translation>
    </message>
    <message>
        <source>Warning: it looks nearly like {label} {whom}.</source>
        <translation>चेतावनी: {whom} यह लगभग {label} जैसा दिखता है।</translation>
    </message>
    <message>
        <source>light</source>
        <translation>हल्की</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>गहरी</translation>
    </message>
    <message>
        <source>Warning: on the {ground} ground its lines have only {ratio}:1 and are drawn in another shade.</source>
        <translation>चेतावनी: {ground} पृष्ठभूमि पर इसकी रेखाओं का कंट्रास्ट केवल {ratio}:1 है, इसलिए वे दूसरी छाया में बनती हैं।</translation>
    </message>
</context>
<context>
    <name>LabelPalette</name>
    <message>
        <source>{name}, key {key}</source>
        <translation>{name}, कुंजी {key}</translation>
    </message>
    <message>
        <source>{code}: {guide}</source>
        <translation>{code}: {guide}</translation>
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
        <translation>कोई निशान नज़र में नहीं है। [next-span] से अगले पर जाएँ।</translation>
    </message>
</context>
<context>
    <name>LineModel</name>
    <message>
        <source>new</source>
        <translation>नया</translation>
    </message>
    <message>
        <source>suggested as {label}</source>
        <translation>सुझाव: {label}</translation>
    </message>
    <message>
        <source>left out: is {label} already</source>
        <translation>छोड़ा: पहले से {label} है</translation>
    </message>
    <message>
        <source>left out: is {label}</source>
        <translation>छोड़ा: {label} है</translation>
    </message>
    <message>
        <source>left out: overlaps a {label}</source>
        <translation>छोड़ा: किसी {label} पर चढ़ा है</translation>
    </message>
    <message>
        <source>left out: part of a word</source>
        <translation>छोड़ा: शब्द का टुकड़ा</translation>
    </message>
    <message>
        <source>left out: article finished</source>
        <translation>छोड़ा: लेख पूरा हो चुका</translation>
    </message>
</context>
<context>
    <name>LookingOver</name>
    <message>
        <source>This project was not closed properly, and a check found: {problem} Problems: {count}.</source>
        <translation>यह प्रोजेक्ट ठीक से बंद नहीं हुआ था, और जाँच में मिला: {problem} गड़बड़ियाँ: {count}।</translation>
    </message>
    <message>
        <source>This project is new on this computer, and a check found: {problem} Problems: {count}.</source>
        <translation>यह प्रोजेक्ट इस कंप्यूटर पर नया है, और जाँच में मिला: {problem} गड़बड़ियाँ: {count}।</translation>
    </message>
    <message>
        <source>This project was not closed, or is open elsewhere too. A check found it whole.</source>
        <translation>यह प्रोजेक्ट बंद नहीं हुआ था, या कहीं और भी खुला है। जाँच में वह सही-सलामत मिला।</translation>
    </message>
</context>
<context>
    <name>MakePage</name>
    <message>
        <source>Make packs</source>
        <translation>पैक बनाएँ</translation>
    </message>
    <message>
        <source>A pack is a project file for one person to carry away: their articles, what they have said about them, labels and guideline. It holds nothing of anybody else.</source>
        <translation>पैक एक व्यक्ति के साथ ले जाने की प्रोजेक्ट फ़ाइल है: उसके लेख, उन पर उसका काम, लेबल और दिशानिर्देश। उसमें किसी और का कुछ नहीं होता।</translation>
    </message>
    <message>
        <source>Who gets a pack</source>
        <translation>पैक किसे मिलेगा</translation>
    </message>
    <message>
        <source>Name of somebody who has not begun yet</source>
        <translation>किसी का नाम जिसने अभी शुरू नहीं किया</translation>
    </message>
    <message>
        <source>All that is to be done</source>
        <translation>जो कुछ करना बाक़ी है</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>फ़ोल्डर (&amp;F)…</translation>
    </message>
    <message>
        <source>What was made</source>
        <translation>क्या बना</translation>
    </message>
    <message>
        <source>Which packs were made stands here then, one file each.</source>
        <translation>बने हुए पैक यहाँ दिखेंगे, हर एक की एक फ़ाइल।</translation>
    </message>
    <message>
        <source>&amp;Make packs</source>
        <translation>पैक बनाएँ (&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Show the folder</source>
        <translation>फ़ोल्डर दिखाएँ (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>लेख (&amp;A)</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>कहाँ</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>पैक बन रहा है</translation>
    </message>
    <message>
        <source>{file}: {articles} for {name}</source>
        <translation>{file}: {name} के लिए {articles}</translation>
    </message>
    <message>
        <source>No pack for {name}: {why}</source>
        <translation>{name} का पैक नहीं बना: {why}</translation>
    </message>
    <message>
        <source>Folder for the packs</source>
        <translation>पैक का फ़ोल्डर</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Flag for QA</source>
        <translation>समीक्षा की झंडी</translation>
    </message>
    <message>
        <source>Write a note ({key})</source>
        <translation>टिप्पणी लिखें ({key})</translation>
    </message>
    <message>
        <source>Ask a reviewer to look at this ({key})</source>
        <translation>समीक्षक से इसे देखने को कहें ({key})</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>लेख पर टिप्पणी</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>The article</source>
        <translation>लेख</translation>
    </message>
    <message>
        <source>The stance</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>The annotation</source>
        <translation>निशान</translation>
    </message>
    <message>
        <source>{what} is flagged for QA.</source>
        <translation>{what}: समीक्षा की झंडी लगाई।</translation>
    </message>
    <message>
        <source>{what} is no longer flagged.</source>
        <translation>{what}: समीक्षा की झंडी हटाई।</translation>
    </message>
</context>
<context>
    <name>PageEditor</name>
    <message>
        <source>Page of the guideline, in Markdown</source>
        <translation>दिशानिर्देश का पन्ना, Markdown में</translation>
    </message>
    <message>
        <source>What belongs here and what does not, with examples. **bold**, - list</source>
        <translation>यहाँ क्या आता है और क्या नहीं, उदाहरण के साथ। **गाढ़ा**, - सूची</translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation>जैसा पढ़ा जाएगा</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>दिशानिर्देश</translation>
    </message>
</context>
<context>
    <name>PanelHead</name>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Finish</source>
        <translation>पूरा करें</translation>
    </message>
    <message>
        <source>Mark the article as finished and open the next one</source>
        <translation>लेख को पूरा मानें और अगला खोलें</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>खोज</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>जाँच</translation>
    </message>
    <message>
        <source>No article yet</source>
        <translation>अभी कोई लेख नहीं</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>अगला लेख</translation>
    </message>
</context>
<context>
    <name>Past</name>
    <message>
        <source>Going through the history</source>
        <translation>इतिहास में जाया जा रहा है</translation>
    </message>
    <message>
        <source>Now after: {step}</source>
        <translation>अब इसके बाद: {step}</translation>
    </message>
    <message>
        <source>Beginning: nothing done yet</source>
        <translation>शुरुआत: अभी कुछ नहीं किया</translation>
    </message>
    <message>
        <source>{count} articles</source>
        <translation>{count} लेख</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>People</source>
        <translation>लोग</translation>
    </message>
    <message>
        <source>Who annotates here. Nobody needs a password. As soon as somebody is named for it, only they decide in gold.</source>
        <translation>यहाँ अंकन करने वालों की सूची। किसी को पासवर्ड नहीं चाहिए। मानक के लिए कोई तय हो जाए, तो मानक में फ़ैसला केवल वही करता है।</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>आद्याक्षर</translation>
    </message>
    <message>
        <source>Decides in gold</source>
        <translation>मानक में फ़ैसला</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>काम पर</translation>
    </message>
    <message>
        <source>Nobody is in the list yet: everybody may do everything. Type a name below and press Enter.</source>
        <translation>सूची में अभी कोई नहीं है: सब कुछ भी कर सकते हैं। नीचे नाम लिखें और Enter दबाएँ।</translation>
    </message>
    <message>
        <source>Name, as it stands on their work</source>
        <translation>नाम, जैसा उनके काम पर रहता है</translation>
    </message>
    <message>
        <source>Name of a new person</source>
        <translation>नए व्यक्ति का नाम</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>जोड़ें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>हटाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>Take out who has no articles; of others say that they left.</source>
        <translation>जिनके पास लेख नहीं उन्हें हटाएँ; औरों के लिए बताएँ कि वे चले गए।</translation>
    </message>
</context>
<context>
    <name>PlaceFields</name>
    <message>
        <source>“{typed}” is no number. Type how many characters stand before the boundary.</source>
        <translation>“{typed}” संख्या नहीं है। सीमा से पहले कितने वर्ण हैं वह लिखें।</translation>
    </message>
    <message>
        <source>The article has {length} characters: the end cannot be {end}.</source>
        <translation>लेख में {length} वर्ण हैं: अंत {end} नहीं हो सकता।</translation>
    </message>
    <message>
        <source>The start ({start}) must lie before the end ({end}).</source>
        <translation>शुरुआत ({start}) अंत ({end}) से पहले होनी चाहिए।</translation>
    </message>
    <message>
        <source>There is only white space between {start} and {end}.</source>
        <translation>{start} और {end} के बीच केवल ख़ाली जगह है।</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>वर्ण</translation>
    </message>
    <message>
        <source>to</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Start in characters</source>
        <translation>शुरुआत, वर्णों में</translation>
    </message>
    <message>
        <source>End in characters</source>
        <translation>अंत, वर्णों में</translation>
    </message>
    <message>
        <source>Snapped to {start}–{end}: no boundary inside an akshara or beside white space.</source>
        <translation>{start}–{end} पर बैठाया: सीमा अक्षर के भीतर या ख़ाली जगह के पास नहीं होती।</translation>
    </message>
    <message>
        <source>of {length}</source>
        <translation>/ {length}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>सेटिंग</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>पन्ने</translation>
    </message>
    <message>
        <source>General</source>
        <translation>सामान्य</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>रंग-रूप</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>सुझाव</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress</source>
        <translation>प्रगति</translation>
    </message>
    <message>
        <source>Count a&amp;new</source>
        <translation>फिर गिनें (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Export the table…</source>
        <translation>तालिका निर्यात करें (&amp;E)…</translation>
    </message>
    <message>
        <source>Back to the article</source>
        <translation>लेख पर वापस</translation>
    </message>
    <message>
        <source>Progress by batch and person</source>
        <translation>खेप और व्यक्ति के हिसाब से प्रगति</translation>
    </message>
    <message>
        <source>Allow another &amp;try</source>
        <translation>एक मौक़ा और दें (&amp;T)</translation>
    </message>
    <message>
        <source>Articles still to be done</source>
        <translation>बाक़ी लेख</translation>
    </message>
    <message>
        <source>Take the article &amp;back</source>
        <translation>लेख वापस लें (&amp;B)</translation>
    </message>
    <message>
        <source>The person no longer has to annotate it; what they did stays</source>
        <translation>उस व्यक्ति को अब इसका अंकन नहीं करना; जो किया वह रहता है</translation>
    </message>
    <message>
        <source>Counting… {share} %</source>
        <translation>गिना जा रहा है… {share} %</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>गिना जा रहा है…</translation>
    </message>
    <message>
        <source>Nothing is assigned and nothing is begun so far. [people] says who works here, [assign] shares the articles out; how far everybody is then stands here.</source>
        <translation>अभी न कुछ बाँटा गया है न शुरू हुआ है। [people] में लिखें कि यहाँ कौन काम करता है, [assign] से लेख बाँटें; फिर यहाँ दिखेगा कि कौन कहाँ पहुँचा।</translation>
    </message>
    <message>
        <source>{finished} of {assigned} finished</source>
        <translation>{assigned} में से {finished} पूरे</translation>
    </message>
    <message numerus="yes">
        <source>%n articles finished</source>
        <translation>
            <numerusform>%n लेख पूरा</numerusform>
            <numerusform>%n लेख पूरे</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Assigned</source>
        <translation>बाँटे गए</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>काम जारी</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>पूरे</translation>
    </message>
    <message>
        <source>Names an hour</source>
        <translation>नाम प्रति घंटा</translation>
    </message>
    <message>
        <source>Quotations an hour</source>
        <translation>उद्धरण प्रति घंटा</translation>
    </message>
    <message>
        <source>Accepted as is</source>
        <translation>जस के तस स्वीकार</translation>
    </message>
    <message>
        <source>in {hours} h</source>
        <translation>{hours} घंटे में</translation>
    </message>
    <message>
        <source>{count} again</source>
        <translation>{count} दोबारा</translation>
    </message>
    <message>
        <source>{count} came home</source>
        <translation>{count} लौटे</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>{date} से</translation>
    </message>
    <message>
        <source>Last work: {date}</source>
        <translation>पिछला काम: {date}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>शुरू नहीं</translation>
    </message>
    <message>
        <source>away</source>
        <translation>बाहर</translation>
    </message>
    <message>
        <source>in work</source>
        <translation>काम जारी</translation>
    </message>
    <message>
        <source>came home</source>
        <translation>लौटा</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>{title}: {stage}, assigned {date}</source>
        <translation>{title}: {stage}, {date} को मिला</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>योग्यता</translation>
    </message>
    <message>
        <source>{document}: F1 {score}, {matched} of {marked} marks, gold has {gold}; try {number}</source>
        <translation>{document}: F1 {score}, {marked} में से {matched} निशान, मानक में {gold}; प्रयास {number}</translation>
    </message>
    <message>
        <source>another try is allowed</source>
        <translation>एक मौक़ा और है</translation>
    </message>
    <message>
        <source>Suggestions, shown and hidden by chance</source>
        <translation>सुझाव, संयोग से दिखाए और छिपाए गए</translation>
    </message>
    <message>
        <source>With them: {figures}</source>
        <translation>सुझावों के साथ: {figures}</translation>
    </message>
    <message>
        <source>Without: {figures}</source>
        <translation>बिना सुझाव: {figures}</translation>
    </message>
    <message>
        <source>F1 with gold</source>
        <translation>मानक के साथ F1</translation>
    </message>
    <message>
        <source>F1 with others</source>
        <translation>दूसरों के साथ F1</translation>
    </message>
    <message>
        <source>F1 with themselves</source>
        <translation>अपने आप से F1</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>बाक़ी</translation>
    </message>
    <message>
        <source>{name} has nothing left to do.</source>
        <translation>{name} का कुछ बाक़ी नहीं है।</translation>
    </message>
    <message>
        <source>Still to be done by {name}, the oldest first. Enter opens one.</source>
        <translation>{name} के बाक़ी लेख, सबसे पुराने पहले। Enter से खुलता है।</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
    </message>
    <message>
        <source>Difference: {figures}</source>
        <translation>अंतर: {figures}</translation>
    </message>
    <message numerus="yes">
        <source>%n articles finished</source>
        <translation>
            <numerusform>%n लेख पूरा</numerusform>
            <numerusform>%n लेख पूरे</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} minutes an article, n = {n}</source>
        <translation>प्रति लेख {minutes} मिनट, n = {n}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>{count} में से</translation>
    </message>
    <message>
        <source>{count} of {accepted} accepted in less than {seconds} s</source>
        <translation>{accepted} में से {count} स्वीकार {seconds} से॰ से पहले</translation>
    </message>
    <message>
        <source>{count} too fast</source>
        <translation>{count} बहुत जल्दी</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n लेख</numerusform>
            <numerusform>%n लेख</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>ड्राइव</translation>
    </message>
    <message>
        <source>File</source>
        <translation>फ़ाइल</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1 फ़ाइल</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>शॉर्टकट</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>अज्ञात</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>सब चुनें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>एक क़दम ऊपर (&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>एक क़दम नीचे (&amp;D)</translation>
    </message>
</context>
<context>
    <name>QColorDialog</name>
    <message>
        <source>Hu&amp;e:</source>
        <translation>रंगत (&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Sat:</source>
        <translation>गहराई (&amp;S):</translation>
    </message>
    <message>
        <source>&amp;Val:</source>
        <translation>चमक (&amp;V):</translation>
    </message>
    <message>
        <source>&amp;Red:</source>
        <translation>लाल (&amp;R):</translation>
    </message>
    <message>
        <source>&amp;Green:</source>
        <translation>हरा (&amp;G):</translation>
    </message>
    <message>
        <source>Bl&amp;ue:</source>
        <translation>नीला (&amp;U):</translation>
    </message>
    <message>
        <source>A&amp;lpha channel:</source>
        <translation>अपारदर्शिता (&amp;L):</translation>
    </message>
    <message>
        <source>&amp;HTML:</source>
        <translation>HTML (&amp;H):</translation>
    </message>
    <message>
        <source>&amp;Basic colors</source>
        <translation>मूल रंग (&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Custom colors</source>
        <translation>अपने रंग (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add to Custom Colors</source>
        <translation>अपने रंगों में जोड़ें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Pick Screen Color</source>
        <translation>स्क्रीन से रंग लें (&amp;P)</translation>
    </message>
    <message>
        <source>Select Color</source>
        <translation>रंग चुनें</translation>
    </message>
    <message>
        <source>Cursor at %1, %2
Press ESC to cancel</source>
        <translation>कर्सर %1, %2 पर
रद्द करने के लिए Esc दबाएँ</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>यहाँ देखें:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>पीछे</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>पीछे जाएँ</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>आगे जाएँ</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>ऊपर का फ़ोल्डर</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>ऊपर के फ़ोल्डर में जाएँ</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>नया फ़ोल्डर बनाएँ</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>एक नया फ़ोल्डर बनाएँ</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>सूची</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>सूची में दिखाएँ</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>ब्योरा</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>ब्योरे के साथ दिखाएँ</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>साइडबार</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>जगहों और बुकमार्क की सूची</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>फ़ाइलें</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>फ़ाइल का प्रकार:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>फ़ाइल का नाम (&amp;N):</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>फ़ोल्डर:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>खोलें (&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>सहेजें (&amp;S)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>इस नाम से सहेजें</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>चुनें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>नाम बदलें (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>हटाएँ (&amp;D)</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>छिपी फ़ाइलें दिखाएँ (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>नया फ़ोल्डर (&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>नया फ़ोल्डर</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>फ़ोल्डर ढूँढें</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>हाल की जगहें</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>मेरा कंप्यूटर</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>कंप्यूटर</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>ड्राइव</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
फ़ोल्डर नहीं मिला।
देखें कि उसका नाम ठीक लिखा है या नहीं।</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
फ़ाइल नहीं मिली।
देखें कि उसका नाम ठीक लिखा है या नहीं।</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 पहले से मौजूद है।
क्या उसकी जगह यह रखें?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>&apos;%1&apos; में बदलाव की मनाही है।
क्या फिर भी उसे हटाएँ?</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>क्या &apos;%1&apos; को सचमुच हटाएँ?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>फ़ोल्डर हटाया नहीं जा सका।</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>सभी फ़ाइलें (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>फ़ोल्डर</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>दिखाएँ </translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>आकार</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>प्रकार</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>बदलने की तारीख़</translation>
    </message>
    <message>
        <source>My Computer</source>
        <translation>मेरा कंप्यूटर</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>कंप्यूटर</translation>
    </message>
    <message>
        <source>Invalid filename</source>
        <translation>यह नाम नहीं चलेगा</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>पहले जैसा करें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें (&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>Show Details...</source>
        <translation>ब्योरा दिखाएँ…</translation>
    </message>
    <message>
        <source>Hide Details...</source>
        <translation>ब्योरा छिपाएँ…</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>मदद</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>ठीक है</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सहेजें</translation>
    </message>
    <message>
        <source>Save All</source>
        <translation>सब सहेजें</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>हाँ (&amp;Y)</translation>
    </message>
    <message>
        <source>Yes to &amp;All</source>
        <translation>सबके लिए हाँ (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>नहीं (&amp;N)</translation>
    </message>
    <message>
        <source>N&amp;o to All</source>
        <translation>सबके लिए नहीं (&amp;O)</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>बीच में रोकें</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>फिर कोशिश करें</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>अनदेखा करें</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>छोड़ दें</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>मदद</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>लागू करें</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>पहले जैसा करें</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>शुरू की सेटिंग पर लौटें</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>यहाँ खिसकाएँ</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>सबसे ऊपर</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>सबसे नीचे</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>बायाँ किनारा</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>दायाँ किनारा</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>एक पन्ना ऊपर</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>एक पन्ना नीचे</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>एक पन्ना बाएँ</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>एक पन्ना दाएँ</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>ऊपर खिसकाएँ</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>नीचे खिसकाएँ</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>बाएँ खिसकाएँ</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>दाएँ खिसकाएँ</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>पहले जैसा करें (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>फिर से करें (&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>काटें (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>कॉपी करें (&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>लिंक का पता कॉपी करें (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>चिपकाएँ (&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>हटाएँ</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>सब चुनें</translation>
    </message>
</context>
<context>
    <name>QuestionPanel</name>
    <message>
        <source>What changes</source>
        <translation>क्या बदलता है</translation>
    </message>
    <message>
        <source>What the two copies have otherwise</source>
        <translation>दोनों प्रतियों में क्या अलग है</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>डेस्क पर</translation>
    </message>
    <message>
        <source>In the pack</source>
        <translation>पैक में</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>लें</translation>
    </message>
    <message>
        <source>In the table 1 takes what the desk has, 2 what the pack has, 3 both where they can stand together.</source>
        <translation>तालिका में 1 से डेस्क वाला, 2 से पैक वाला, 3 से दोनों लिए जाते हैं, जहाँ वे साथ रह सकें।</translation>
    </message>
    <message>
        <source>&amp;Next question</source>
        <translation>अगला सवाल (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Desk: the article stays as it is here; the work in the pack is kept in history</source>
        <translation>डेस्क: लेख यहाँ जैसा है वैसा रहता है; पैक का काम इतिहास में रहता है (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Pack: the article becomes as the pack has it</source>
        <translation>पैक: लेख वैसा हो जाता है जैसा पैक में है (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Each: what either has changed, and where both have, as marked below</source>
        <translation>दोनों: जो किसी ने बदला, और जहाँ दोनों ने बदला, जैसा नीचे चुना है (&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leave it out: nothing of it comes in</source>
        <translation>छोड़ दें: इसका कुछ नहीं आता (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Take it in</source>
        <translation>ले आएँ (&amp;T)</translation>
    </message>
    <message>
        <source>It becomes {code}</source>
        <translation>वह {code} बनता है</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>डेस्क</translation>
    </message>
    <message>
        <source>pack</source>
        <translation>पैक</translation>
    </message>
    <message>
        <source>both</source>
        <translation>दोनों</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>धारक</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>लक्ष्य</translation>
    </message>
</context>
<context>
    <name>QuoteCard</name>
    <message>
        <source>Take what is proposed (?)</source>
        <translation>सुझाए हुए लें (?)</translation>
    </message>
    <message>
        <source>Link the quotation to everything that is proposed with a question mark</source>
        <translation>उद्धरण को प्रश्नचिह्न वाले हर सुझाव से जोड़ें</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>उद्धरण</translation>
    </message>
</context>
<context>
    <name>Quoting</name>
    <message>
        <source>Select the quoted words first, or put the text cursor between quotation marks or to “… ने कहा कि …”; then press [quote].</source>
        <translation>पहले कहे गए शब्द चुनें, या कर्सर उद्धरण चिह्नों के बीच या “… ने कहा कि …” पर रखें; फिर [quote] दबाएँ।</translation>
    </message>
    <message>
        <source>This is a quotation already.</source>
        <translation>यह पहले से उद्धरण है।</translation>
    </message>
    <message>
        <source>Nothing is proposed for this quotation: [speaker] and [cue] pick its links.</source>
        <translation>इस उद्धरण के लिए कोई सुझाव नहीं है: [speaker] और [cue] से संबंध चुनें।</translation>
    </message>
    <message>
        <source>Nothing continues this quotation: the next paragraph begins with no quotation and no mark.</source>
        <translation>यह उद्धरण आगे नहीं बढ़ता: अगला अनुच्छेद किसी उद्धरण या चिह्न से शुरू नहीं होता।</translation>
    </message>
    <message>
        <source>This quotation stands in one paragraph: there is nothing to split.</source>
        <translation>यह उद्धरण एक ही अनुच्छेद में है: बाँटने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>[take-links] takes {links}.</source>
        <translation>[take-links] से {links} जुड़ता है।</translation>
    </message>
    <message>
        <source>It goes on in the next paragraph: [join-quotes] joins.</source>
        <translation>यह अगले अनुच्छेद में जारी है: [join-quotes] से जोड़ें।</translation>
    </message>
    <message>
        <source>Pick the speaker first, with [speaker]; then [means] says whom that means.</source>
        <translation>पहले [speaker] से वक्ता चुनें; फिर [means] से बताएँ कि वह कौन है।</translation>
    </message>
    <message>
        <source>Only a name can be meant: label these words first, then press [means] again.</source>
        <translation>यहाँ केवल कोई नाम हो सकता है: पहले इन शब्दों पर लेबल लगाएँ, फिर [means] दबाएँ।</translation>
    </message>
    <message>
        <source>Put the focus on a quotation first, with a click or Tab; or select its words and press [quote].</source>
        <translation>पहले क्लिक या Tab से किसी उद्धरण पर जाएँ; या उसके शब्द चुनकर [quote] दबाएँ।</translation>
    </message>
</context>
<context>
    <name>ReadingChoices</name>
    <message>
        <source>As the file’s name tells</source>
        <translation>जैसा फ़ाइल का नाम बताए</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>सादा पाठ</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>वेब पेज (HTML)</translation>
    </message>
    <message>
        <source>Word (DOCX)</source>
        <translation>Word (DOCX)</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>तालिका (CSV, TSV)</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON पंक्तियाँ</translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation>फ़ॉर्मैट (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>एन्कोडिंग (&amp;E)</translation>
    </message>
    <message>
        <source>Te&amp;xt in</source>
        <translation>पाठ का स्तंभ (&amp;X)</translation>
    </message>
    <message>
        <source>Tit&amp;le in</source>
        <translation>शीर्षक का स्तंभ (&amp;L)</translation>
    </message>
    <message>
        <source>I&amp;d in</source>
        <translation>पहचान का स्तंभ (&amp;D)</translation>
    </message>
    <message>
        <source>As it can be told</source>
        <translation>जैसा पहचाना जाए</translation>
    </message>
    <message>
        <source>As the names tell</source>
        <translation>जैसा नाम बताएँ</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Ankan ended by a crash the last time. Your annotations are on disk: an edit is there before it is shown. Please send this report to whoever looks after Ankan; it holds no word of your articles.</source>
        <translation>पिछली बार अंकन अचानक बंद हो गया था। आपके निशान डिस्क पर हैं: हर बदलाव दिखने से पहले वहाँ लिखा जाता है। कृपया यह रिपोर्ट अंकन की देखभाल करने वाले को भेजें; इसमें आपके लेखों का कोई शब्द नहीं है।</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. Your annotations are on disk, and you can go on working. Please send this report to whoever looks after Ankan; it is also in {log}. It holds words of your articles only if you have allowed that in the preferences.</source>
        <translation>यह प्रोग्राम की गड़बड़ी है, आपकी नहीं। आपके निशान डिस्क पर हैं, और आप काम जारी रख सकते हैं। कृपया यह रिपोर्ट अंकन की देखभाल करने वाले को भेजें; यह {log} में भी है। आपके लेखों के शब्द इसमें तभी हैं जब आपने सेटिंग में इसकी अनुमति दी हो।</translation>
    </message>
</context>
<context>
    <name>Rescuing</name>
    <message>
        <source>It is in the file now.</source>
        <translation>अब यह फ़ाइल में है।</translation>
    </message>
    <message>
        <source>Save a copy and go on working in it</source>
        <translation>प्रति सहेजें और उसी में काम करें</translation>
    </message>
    <message>
        <source>{project} copy</source>
        <translation>{project} प्रति</translation>
    </message>
    <message>
        <source>You are working in the copy {path} now.</source>
        <translation>अब आप प्रति {path} में काम कर रहे हैं।</translation>
    </message>
    <message>
        <source>The project is as the backup has it. What it was before is a backup now, too.</source>
        <translation>प्रोजेक्ट अब बैकअप जैसा है। पहले जो था उसका भी अब बैकअप है।</translation>
    </message>
    <message>
        <source>Not in the file yet</source>
        <translation>अभी फ़ाइल में नहीं</translation>
    </message>
    <message>
        <source>Your last act could not be written and would be lost.</source>
        <translation>आपका पिछला बदलाव लिखा नहीं जा सका और खो जाएगा।</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>प्रति सहेजें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>उसे छोड़ दें (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>वापस (&amp;B)</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Restore from a backup</source>
        <translation>बैकअप से वापस लाएँ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>बैकअप</translation>
    </message>
    <message>
        <source>What would be different</source>
        <translation>क्या बदलेगा</translation>
    </message>
    <message>
        <source>Restore into a &amp;new file…</source>
        <translation>नई फ़ाइल में लाएँ (&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Put the project back…</source>
        <translation>प्रोजेक्ट को वैसा करें (&amp;P)…</translation>
    </message>
    <message>
        <source>There is no backup yet</source>
        <translation>अभी कोई बैकअप नहीं है</translation>
    </message>
    <message>
        <source>While you work, a backup is made each hour and each day in which something changed, and before annotations are imported or a project is brought up to date.</source>
        <translation>काम के दौरान हर उस घंटे और दिन का बैकअप बनता है जिसमें कुछ बदला हो, और निशान आयात करने या प्रोजेक्ट को नए रूप में लाने से पहले भी।</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>वापस लाया जा रहा है</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>तुलना हो रही है</translation>
    </message>
    <message>
        <source>The project holds just what this backup holds.</source>
        <translation>प्रोजेक्ट में ठीक वही है जो इस बैकअप में है।</translation>
    </message>
    <message>
        <source>Acts since then, which would be gone: {names}.</source>
        <translation>तब से अब तक की क्रियाएँ, जो चली जाएँगी: {names}।</translation>
    </message>
    <message>
        <source>The backup has acts that the project does not have.</source>
        <translation>बैकअप में ऐसी क्रियाएँ हैं जो प्रोजेक्ट में नहीं हैं।</translation>
    </message>
    <message>
        <source>Article “{title}” is not in the backup.</source>
        <translation>लेख “{title}” बैकअप में नहीं है।</translation>
    </message>
    <message>
        <source>Article “{title}” is only in the backup.</source>
        <translation>लेख “{title}” केवल बैकअप में है।</translation>
    </message>
    <message>
        <source>{count} only now</source>
        <translation>{count} केवल अब</translation>
    </message>
    <message>
        <source>{count} only in the backup</source>
        <translation>{count} केवल बैकअप में</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} बदले</translation>
    </message>
    <message>
        <source>its state, notes or decisions changed</source>
        <translation>स्थिति, टिप्पणियाँ या फ़ैसले बदले</translation>
    </message>
    <message>
        <source>“{title}”, {annotator}: {parts}.</source>
        <translation>“{title}”, {annotator}: {parts}।</translation>
    </message>
    <message>
        <source>hourly</source>
        <translation>हर घंटे का</translation>
    </message>
    <message>
        <source>first of the day</source>
        <translation>दिन का पहला</translation>
    </message>
    <message>
        <source>before the project was brought up to date</source>
        <translation>प्रोजेक्ट को नए रूप में लाने से पहले</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>आयात से पहले</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>वापस लाने से पहले</translation>
    </message>
    <message>
        <source>{project} restored</source>
        <translation>{project} वापस लाया</translation>
    </message>
    <message>
        <source>Restore into a new file</source>
        <translation>नई फ़ाइल में लाएँ</translation>
    </message>
    <message>
        <source>Put the project back</source>
        <translation>प्रोजेक्ट को वैसा करें</translation>
    </message>
    <message>
        <source>The project becomes what it was then. What it is now is kept as a backup.</source>
        <translation>प्रोजेक्ट वैसा हो जाएगा जैसा तब था। अभी जो है वह बैकअप में रखा जाएगा।</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>वैसा करें (&amp;P)</translation>
    </message>
</context>
<context>
    <name>ResultDelegate</name>
    <message>
        <source>by sound · {count}</source>
        <translation>उच्चारण से · {count}</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>{title}: {count}</source>
        <translation>{title}: {count}</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Find in all articles</source>
        <translation>सभी लेखों में खोजें</translation>
    </message>
    <message>
        <source>Wh&amp;ole words</source>
        <translation>पूरे शब्द (&amp;O)</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>मिली हुई जगहें</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>किसी लेख में ये शब्द नहीं हैं।</translation>
    </message>
    <message>
        <source>Type some words: हिंदी finds हिन्दी as well, modi finds मोदी. Enter leads into the list, Enter there opens the article at the place.</source>
        <translation>कुछ शब्द लिखें: हिंदी से हिन्दी भी मिलता है, modi से मोदी। Enter से सूची में जाएँ, वहाँ Enter से लेख उस जगह खुलता है।</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Spot check: all agree. Is it right?</source>
        <translation>नमूना जाँच: सब सहमत हैं। क्या यह सही है?</translation>
    </message>
    <message>
        <source>All agree</source>
        <translation>सब सहमत</translation>
    </message>
    <message>
        <source>Same place and label</source>
        <translation>जगह और लेबल एक</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>लेबल</translation>
    </message>
    <message>
        <source>Left boundary</source>
        <translation>बाईं सीमा</translation>
    </message>
    <message>
        <source>Right boundary</source>
        <translation>दाईं सीमा</translation>
    </message>
    <message>
        <source>Both boundaries</source>
        <translation>दोनों सीमाएँ</translation>
    </message>
    <message>
        <source>Left boundary and label</source>
        <translation>बाईं सीमा और लेबल</translation>
    </message>
    <message>
        <source>Right boundary and label</source>
        <translation>दाईं सीमा और लेबल</translation>
    </message>
    <message>
        <source>Both boundaries and label</source>
        <translation>दोनों सीमाएँ और लेबल</translation>
    </message>
    <message>
        <source>Split or merged</source>
        <translation>बँटा या मिला हुआ</translation>
    </message>
    <message>
        <source>Only the first marked it</source>
        <translation>केवल पहले का निशान</translation>
    </message>
    <message>
        <source>Only the second marked it</source>
        <translation>केवल दूसरे का निशान</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>Stances</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>all agree</source>
        <translation>सब सहमत</translation>
    </message>
    <message>
        <source>{of}</source>
        <translation>{of}</translation>
    </message>
    <message>
        <source>boundary and label of {of}</source>
        <translation>{of} की सीमा और लेबल</translation>
    </message>
    <message>
        <source>both kept</source>
        <translation>दोनों रखे</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>कोई नहीं</translation>
    </message>
    <message>
        <source>as edited</source>
        <translation>जैसा सुधारा</translation>
    </message>
    <message>
        <source>Not marked by all</source>
        <translation>सबका निशान नहीं</translation>
    </message>
    <message>
        <source>one version</source>
        <translation>एक रूप</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>दो रूप</translation>
    </message>
    <message>
        <source>{label}: {words}</source>
        <translation>{label}: {words}</translation>
    </message>
    <message>
        <source>Stance: {value} → {target}</source>
        <translation>रुख: {value} → {target}</translation>
    </message>
    <message>
        <source> (held by {words})</source>
        <translation> (धारक: {words})</translation>
    </message>
    <message>
        <source>Nothing marked here.</source>
        <translation>यहाँ कोई निशान नहीं।</translation>
    </message>
    <message>
        <source>look at this</source>
        <translation>इसे देखें</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>झंडी</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>टिप्पणी</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>{what} by {who}: {text}</source>
        <translation>{what}, {who}: {text}</translation>
    </message>
    <message>
        <source>{count} of {total}</source>
        <translation>{total} में से {count}</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Report, a page for the browser (*.html)</source>
        <translation>रिपोर्ट, ब्राउज़र का पन्ना (*.html)</translation>
    </message>
    <message>
        <source>Report, PDF (*.pdf)</source>
        <translation>रिपोर्ट, PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table of all places, CSV (*.csv)</source>
        <translation>सभी जगहों की तालिका, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>रिपोर्ट सहेजें</translation>
    </message>
    <message>
        <source>corrections for {name}</source>
        <translation>{name} के सुधार</translation>
    </message>
    <message>
        <source>Sheet to print, PDF (*.pdf)</source>
        <translation>छापने का पर्चा, PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page for the browser (*.html)</source>
        <translation>ब्राउज़र का पन्ना (*.html)</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>पर्चा सहेजें</translation>
    </message>
    <message>
        <source>Corrections for {name}</source>
        <translation>{name} के लिए सुधार</translation>
    </message>
    <message>
        <source>Wrote {path}.</source>
        <translation>{path} लिखा गया।</translation>
    </message>
    <message>
        <source>This article is not in this pack: it was in an earlier one.</source>
        <translation>यह लेख इस पैक में नहीं है: वह पहले के किसी पैक में था।</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Speaker</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>Name meant</source>
        <translation>जिसका नाम है</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>धारक</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>लक्ष्य</translation>
    </message>
    <message>
        <source>Type the letter of an annotation. Enter goes to the one at “{first}”, Esc stays.</source>
        <translation>किसी निशान का अक्षर दबाएँ। Enter से “{first}” पर जाएँ, Esc से यहीं रहें।</translation>
    </message>
    <message>
        <source>Who speaks? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation>कौन बोल रहा है? नाम के पास का अक्षर दबाएँ, या शब्दों पर क्लिक करें या उन्हें चुनें। Enter से “{first}”, Esc से रुकें।</translation>
    </message>
    <message>
        <source>Whom does the speaker mean? Type the letter at a name, or click one. Enter takes “{first}”, Esc stops.</source>
        <translation>वक्ता कौन है? नाम के पास का अक्षर दबाएँ, या नाम पर क्लिक करें। Enter से “{first}”, Esc से रुकें।</translation>
    </message>
    <message>
        <source>Which words say that somebody speaks? Type a letter, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation>किन शब्दों से पता चलता है कि कोई बोल रहा है? अक्षर दबाएँ, या शब्दों पर क्लिक करें या उन्हें चुनें। Enter से “{first}”, Esc से रुकें।</translation>
    </message>
    <message>
        <source>Who holds this stance? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation>यह रुख किसका है? नाम के पास का अक्षर दबाएँ, या शब्दों पर क्लिक करें या उन्हें चुनें। Enter से “{first}”, Esc से रुकें।</translation>
    </message>
    <message>
        <source>What is the stance about? Type the letter at a name, or click or select the words. Enter takes “{first}”, Esc stops.</source>
        <translation>यह रुख किस पर है? नाम के पास का अक्षर दबाएँ, या शब्दों पर क्लिक करें या उन्हें चुनें। Enter से “{first}”, Esc से रुकें।</translation>
    </message>
    <message>
        <source>{role}: click or select the words in the article. Esc stops.</source>
        <translation>{role}: लेख में शब्दों पर क्लिक करें या उन्हें चुनें। Esc से रुकें।</translation>
    </message>
    <message>
        <source>Delete takes the link away.</source>
        <translation>Delete से संबंध हटता है।</translation>
    </message>
</context>
<context>
    <name>SchemaEditor</name>
    <message>
        <source>Labels and guidelines</source>
        <translation>लेबल और दिशानिर्देश</translation>
    </message>
    <message>
        <source>Labels, kinds of quotations, stance values</source>
        <translation>लेबल, उद्धरण के प्रकार, रुख के मान</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>जोड़ें (&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>हटाएँ (&amp;R)</translation>
    </message>
    <message>
        <source>↑</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>ऊपर ले जाएँ</translation>
    </message>
    <message>
        <source>↓</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>नीचे ले जाएँ</translation>
    </message>
    <message>
        <source>What becomes of the annotations</source>
        <translation>निशानों का क्या होगा</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>सहेजें (&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>वापस (&amp;B)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
    <message>
        <source>Labels of names</source>
        <translation>नामों के लेबल</translation>
    </message>
    <message>
        <source>Kinds of quotations</source>
        <translation>उद्धरण के प्रकार</translation>
    </message>
    <message>
        <source>Stance values</source>
        <translation>रुख के मान</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>सबके लिए</translation>
    </message>
    <message>
        <source>No annotation has it yet.</source>
        <translation>अभी किसी निशान में यह नहीं है।</translation>
    </message>
    <message>
        <source>&amp;Change the project</source>
        <translation>प्रोजेक्ट बदलें (&amp;C)</translation>
    </message>
    <message>
        <source>The last one stays: there must be something to choose.</source>
        <translation>आख़िरी वाला रहता है: चुनने को कुछ तो होना चाहिए।</translation>
    </message>
    <message>
        <source>This cannot be kept: {why}.</source>
        <translation>यह रखा नहीं जा सकता: {why}।</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>अभी कुछ बदला नहीं गया है।</translation>
    </message>
    <message>
        <source>nothing has it</source>
        <translation>किसी में नहीं है</translation>
    </message>
    <message>
        <source>{code} becomes {to}: {whose}.</source>
        <translation>{code} अब {to} बनेगा: {whose}।</translation>
    </message>
    <message>
        <source>Where two annotations of one place then say the same, one of them stays, with the links of both.</source>
        <translation>जहाँ इसके बाद किसी जगह के दो निशान एक जैसे हो जाएँ वहाँ एक रहता है, दोनों के संबंधों के साथ।</translation>
    </message>
    <message>
        <source>A copy of the project as it is now is made beside it first. Undo goes on as before.</source>
        <translation>पहले प्रोजेक्ट की आज की एक प्रति पास में बनती है। पहले की तरह पीछे लौटा जा सकता है।</translation>
    </message>
    <message>
        <source>Changing the annotations</source>
        <translation>निशान बदले जा रहे हैं</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>रोका गया: कुछ नहीं बदला।</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>This is a pack for {name}, and nobody else can annotate in it.</source>
        <translation>यह {name} का पैक है, और इसमें कोई दूसरा अंकन नहीं कर सकता।</translation>
    </message>
    <message>
        <source>The labels of this project have been changed elsewhere meanwhile, and are shown now as they are. Nothing was done: look, and press again.</source>
        <translation>इस बीच प्रोजेक्ट के लेबल कहीं और बदले गए हैं, और अब जैसे हैं वैसे दिख रहे हैं। कुछ किया नहीं गया: देखें, और फिर दबाएँ।</translation>
    </message>
    <message>
        <source>This article has been changed elsewhere meanwhile, and is shown now as it is. Nothing was done: look, and press again.</source>
        <translation>इस बीच यह लेख कहीं और बदला गया है, और अब जैसा है वैसा दिख रहा है। कुछ किया नहीं गया: देखें, और फिर दबाएँ।</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>Selected: {words}</source>
        <translation>चुना हुआ: {words}</translation>
    </message>
    <message>
        <source>{label}: {words}</source>
        <translation>{label}: {words}</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>जुड़ा नहीं</translation>
    </message>
    <message>
        <source>{role}: {words}</source>
        <translation>{role}: {words}</translation>
    </message>
    <message>
        <source>Stance: {value} {target}</source>
        <translation>रुख: {value} {target}</translation>
    </message>
</context>
<context>
    <name>StanceCard</name>
    <message>
        <source>Stance</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>Implied</source>
        <translation>छिपा हुआ</translation>
    </message>
    <message>
        <source>The words do not say it outright: it stands between the lines</source>
        <translation>शब्दों में खुलकर नहीं कहा गया: बात उनके बीच है</translation>
    </message>
    <message>
        <source>Note on this stance</source>
        <translation>इस रुख पर टिप्पणी</translation>
    </message>
    <message>
        <source>Delete this stance</source>
        <translation>यह रुख हटाएँ</translation>
    </message>
    <message>
        <source>Accept this stance</source>
        <translation>यह रुख स्वीकार करें</translation>
    </message>
    <message>
        <source>Reject this stance</source>
        <translation>यह रुख अस्वीकार करें</translation>
    </message>
    <message>
        <source>Accept: [accept], or [stance] and its digit. Reject: [reject].</source>
        <translation>स्वीकार: [accept], या [stance] और उसका अंक। अस्वीकार: [reject]।</translation>
    </message>
    <message>
        <source>Suggested stance {number}</source>
        <translation>सुझाया रुख {number}</translation>
    </message>
    <message>
        <source>Stance {number}</source>
        <translation>रुख {number}</translation>
    </message>
    <message>
        <source>Stance without a quotation</source>
        <translation>बिना उद्धरण का रुख</translation>
    </message>
    <message>
        <source>{stance} · flagged for QA</source>
        <translation>{stance} · समीक्षा की झंडी</translation>
    </message>
    <message>
        <source>Suggested stance {number}: {value}</source>
        <translation>सुझाया रुख {number}: {value}</translation>
    </message>
    <message>
        <source>Stance {number}: {value}</source>
        <translation>रुख {number}: {value}</translation>
    </message>
</context>
<context>
    <name>StanceRound</name>
    <message>
        <source>There is no quotation here: [quote] makes one.</source>
        <translation>यहाँ कोई उद्धरण नहीं है: [quote] से बनता है।</translation>
    </message>
    <message>
        <source>Every quotation was asked about. [finish] finishes the article.</source>
        <translation>हर उद्धरण के बारे में पूछा जा चुका। [finish] से लेख पूरा होता है।</translation>
    </message>
    <message numerus="yes">
        <source>What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, Esc ends. %n left.</source>
        <translation>
            <numerusform>यह किस बारे में है? अक्षर दबाएँ, या पाठ के शब्द चुनें; फिर मान का अंक। 0 से बिना रुख आगे बढ़ें, Esc से ख़त्म करें। %n बाक़ी।</numerusform>
            <numerusform>यह किस बारे में है? अक्षर दबाएँ, या पाठ के शब्द चुनें; फिर मान का अंक। 0 से बिना रुख आगे बढ़ें, Esc से ख़त्म करें। %n बाक़ी।</numerusform>
        </translation>
    </message>
    <message>
        <source>About “{words}”: now the digit of the value. Esc ends.</source>
        <translation>“{words}” के बारे में: अब मान का अंक। Esc से ख़त्म करें।</translation>
    </message>
</context>
<context>
    <name>Stancing</name>
    <message>
        <source>Now press the digit of the value, for example 1 for {first}.</source>
        <translation>अब मान का अंक दबाएँ, जैसे {first} के लिए 1।</translation>
    </message>
    <message>
        <source>{holder} → {target}: {value}. Another digit changes it, [implied] makes it implied.</source>
        <translation>{holder} → {target}: {value}। दूसरे अंक से बदलता है, [implied] से छिपा रुख बनता है।</translation>
    </message>
    <message>
        <source>No stance is in focus: [stance] and a digit give the quotation one, [free-stance] makes one alone.</source>
        <translation>कोई रुख चुना नहीं है: [stance] और अंक से उद्धरण का रुख बनता है, [free-stance] से अकेला रुख।</translation>
    </message>
    <message>
        <source>Put the focus on a quotation first, with a click or Tab; [free-stance] makes a stance without one.</source>
        <translation>पहले क्लिक या Tab से किसी उद्धरण पर जाएँ; [free-stance] से बिना उद्धरण का रुख बनता है।</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>The language changes with the next start, or now when you choose it once more after this: {busy}</source>
        <translation>भाषा अगली बार शुरू होने पर बदलेगी, या अभी अगर आप इसके बाद उसे फिर चुनें: {busy}</translation>
    </message>
    <message>
        <source>An edit waits to be written.</source>
        <translation>एक बदलाव लिखा जाना बाक़ी है।</translation>
    </message>
    <message>
        <source>Work is under way.</source>
        <translation>काम चल रहा है।</translation>
    </message>
    <message>
        <source>Close “{title}”.</source>
        <translation>“{title}” बंद करें।</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Annotate names, quotations and stances in Hindi news.</source>
        <translation>हिंदी समाचारों में नाम, उद्धरण और रुख पर निशान लगाएँ।</translation>
    </message>
    <message>
        <source>A tour in three minutes</source>
        <translation>तीन मिनट का परिचय</translation>
    </message>
    <message>
        <source>Try it with sample articles</source>
        <translation>नमूना लेखों पर आज़माएँ</translation>
    </message>
    <message>
        <source>Articles of your own…</source>
        <translation>अपने लेख…</translation>
    </message>
    <message>
        <source>New empty project…</source>
        <translation>नया ख़ाली प्रोजेक्ट…</translation>
    </message>
    <message>
        <source>Open a project or a pack…</source>
        <translation>प्रोजेक्ट या पैक खोलें…</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>यहाँ नए हैं?</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>शुरू करें</translation>
    </message>
    <message>
        <source>Projects that you have opened are listed here.</source>
        <translation>आपके खोले हुए प्रोजेक्ट यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>जारी रखें</translation>
    </message>
    <message>
        <source>You can also drop a project, a pack or text files onto this window.</source>
        <translation>आप कोई प्रोजेक्ट, पैक या टेक्स्ट फ़ाइलें भी इस विंडो पर छोड़ सकते हैं।</translation>
    </message>
    <message>
        <source>{name}  in  {folder}</source>
        <translation>{name}  –  {folder}</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Decided in this article</source>
        <translation>इस लेख में तय हुए</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>रद्द करें</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>केवल पढ़ने के लिए</translation>
    </message>
    <message>
        <source>Whose annotations are shown and changed</source>
        <translation>किसके निशान दिख रहे हैं और बदले जा रहे हैं</translation>
    </message>
    <message numerus="yes">
        <source>Finished · %n annotations</source>
        <translation>
            <numerusform>पूरा · %n निशान</numerusform>
            <numerusform>पूरा · %n निशान</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation yet</source>
        <translation>अभी कोई निशान नहीं</translation>
    </message>
    <message>
        <source>{decided} of {count} decided</source>
        <translation>{count} में से {decided} तय</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>पढ़ने के क्रम में</translation>
    </message>
    <message>
        <source>least certain first</source>
        <translation>सबसे कम पक्के पहले</translation>
    </message>
    <message>
        <source>Today: {count} finished, {time} active</source>
        <translation>आज: {count} पूरे, {time} काम</translation>
    </message>
    <message>
        <source>Active in this article: {time}. Time counts only while keys or mouse are used here.</source>
        <translation>इस लेख में काम: {time}। समय तभी गिना जाता है जब यहाँ कुंजियाँ या माउस चलें।</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} मिनट</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} घं {minutes} मिनट</translation>
    </message>
    <message>
        <source>Adjudicator: {name}</source>
        <translation>निर्णायक: {name}</translation>
    </message>
    <message>
        <source>Annotator: {name}</source>
        <translation>अंकनकर्ता: {name}</translation>
    </message>
    <message>
        <source>Another name…</source>
        <translation>दूसरा नाम…</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>The suggestions for one article could not be read.</source>
        <translation>एक लेख के सुझाव पढ़े नहीं जा सके।</translation>
    </message>
    <message>
        <source>No suggestions for one article: {error}</source>
        <translation>एक लेख के सुझाव नहीं मिले: {error}</translation>
    </message>
    <message>
        <source>the process ended</source>
        <translation>प्रक्रिया बंद हो गई</translation>
    </message>
    <message>
        <source>The suggestions stopped ({error}) and are being started again. You can go on meanwhile.</source>
        <translation>सुझाव रुक गए ({error}) और फिर शुरू किए जा रहे हैं। आप काम जारी रख सकते हैं।</translation>
    </message>
    <message>
        <source>The suggestions stopped working ({error}). You can go on without them.</source>
        <translation>सुझाव बंद हो गए ({error})। आप उनके बिना काम कर सकते हैं।</translation>
    </message>
</context>
<context>
    <name>SuggestionsPage</name>
    <message>
        <source>Suggest &amp;stances (uncertain)</source>
        <translation>रुख भी सुझाएँ (पक्के नहीं) (&amp;S)</translation>
    </message>
    <message>
        <source>For suggestions from now on. Suggestions &gt; Make suggestions for this article adds them to an article that has had its suggestions.</source>
        <translation>अब से मिलने वाले सुझावों के लिए। जिस लेख के सुझाव आ चुके हैं उसमें सुझाव &gt; इस लेख के लिए सुझाव बनाएँ से जुड़ते हैं।</translation>
    </message>
</context>
<context>
    <name>Teaming</name>
    <message>
        <source>Wrote {path}.</source>
        <translation>{path} लिखा गया।</translation>
    </message>
    <message numerus="yes">
        <source>%n articles assigned in {batch}.</source>
        <translation>
            <numerusform>{batch} में %n लेख बाँटा गया।</numerusform>
            <numerusform>{batch} में %n लेख बाँटे गए।</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is assigned to you here. [assign] shares articles out.</source>
        <translation>यहाँ आपको कुछ नहीं दिया गया है। [assign] से लेख बाँटे जाते हैं।</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>तालिका निर्यात करें</translation>
    </message>
    <message>
        <source>Table, CSV (*.csv)</source>
        <translation>तालिका, CSV (*.csv)</translation>
    </message>
    <message>
        <source>{project} progress</source>
        <translation>{project} प्रगति</translation>
    </message>
    <message>
        <source>“{title}” is taken back from {name}.</source>
        <translation>“{title}” {name} से वापस लिया गया।</translation>
    </message>
</context>
<context>
    <name>TimeTab</name>
    <message>
        <source>What changes of the guideline brought</source>
        <translation>दिशानिर्देश बदलने से क्या हुआ</translation>
    </message>
    <message>
        <source>Date of the change</source>
        <translation>बदलने की तारीख़</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>YYYY-MM-DD</translation>
    </message>
    <message>
        <source>What changed in the guideline</source>
        <translation>दिशानिर्देश में क्या बदला</translation>
    </message>
    <message>
        <source>Mar&amp;k the change</source>
        <translation>बदलाव दर्ज करें (&amp;K)</translation>
    </message>
    <message>
        <source>The guideline changed on</source>
        <translation>दिशानिर्देश बदला</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>An article, already highlighted</source>
        <translation>लेख, जिस पर पहले से निशान हैं</translation>
    </message>
    <message>
        <source>Names and quotations are marked when you open an article. A dashed line is only a suggestion; it counts for nothing until you decide. Everything works during this tour: [tour-next] goes on, [tour-leave] ends it.</source>
        <translation>लेख खोलते ही नाम और उद्धरण दिखते हैं। टूटी रेखा का मतलब केवल सुझाव है; जब तक आप फ़ैसला न लें वह गिना नहीं जाता। इस परिचय के दौरान सब कुछ काम करता है: [tour-next] से आगे बढ़ें, [tour-leave] से इसे बंद करें।</translation>
    </message>
    <message>
        <source>Accept or reject</source>
        <translation>स्वीकार या अस्वीकार</translation>
    </message>
    <message>
        <source>[next-undecided] goes to the next suggestion. [accept] accepts it and goes on, [reject] rejects it; [accept-identical] accepts all that are the same. Try it now.</source>
        <translation>[next-undecided] से अगले सुझाव पर जाएँ। [accept] से वह स्वीकार होता है और अगला आता है, [reject] से अस्वीकार; [accept-identical] से एक जैसे सब स्वीकार होते हैं। अभी आज़माएँ।</translation>
    </message>
    <message>
        <source>Label what is missing</source>
        <translation>जो छूटा उस पर लेबल लगाएँ</translation>
    </message>
    <message>
        <source>Select words with the mouse or with Shift and the arrow keys, then press the digit of a label. On a name that is in focus the digit changes its label.</source>
        <translation>माउस से, या Shift और तीर की कुंजियों से शब्द चुनें, फिर लेबल का अंक दबाएँ। किसी नाम पर हों तो अंक से उसका लेबल बदलता है।</translation>
    </message>
    <message>
        <source>Move an edge</source>
        <translation>किनारा खिसकाएँ</translation>
    </message>
    <message>
        <source>[end-right] and [end-left] move the end by a word, [start-right] and [start-left] the start. [trim] drops or takes in a postposition or a title. The mouse drags an edge.</source>
        <translation>[end-right] और [end-left] से अंत एक शब्द खिसकता है, [start-right] और [start-left] से शुरुआत। [trim] से परसर्ग या उपाधि घटती या जुड़ती है। माउस से किनारा खींचा जा सकता है।</translation>
    </message>
    <message>
        <source>Quotation, speaker and cue</source>
        <translation>उद्धरण, वक्ता और कथन-शब्द</translation>
    </message>
    <message>
        <source>The card of a quotation shows who speaks and by which words: [take-links] takes what is proposed, [speaker] and [cue] pick another, by mouse or by the letters shown.</source>
        <translation>उद्धरण के कार्ड में दिखता है कि कौन बोल रहा है और किन शब्दों से: [take-links] से सुझाए हुए संबंध लें, [speaker] और [cue] से दूसरे चुनें, माउस से या दिख रहे अक्षर से।</translation>
    </message>
    <message>
        <source>What the speaker thinks</source>
        <translation>वक्ता क्या सोचता है</translation>
    </message>
    <message>
        <source>A stance says what a quotation is for or against. [target] picks what it is about, then a digit its value. [stance-round] asks for all quotations, one by one.</source>
        <translation>रुख बताता है कि उद्धरण किसके पक्ष या विरोध में है। [target] से चुनें कि वह किस बारे में है, फिर अंक से मान। [stance-round] सब उद्धरणों के बारे में एक-एक करके पूछता है।</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>कुछ नहीं खोता</translation>
    </message>
    <message>
        <source>Every act is on disk before you see it, so there is nothing to save. [undo] takes back any of them, even those of last week; [history] shows them all.</source>
        <translation>हर क़दम दिखने से पहले डिस्क पर होता है, इसलिए सहेजने को कुछ नहीं है। [undo] से कोई भी क़दम वापस होता है, पिछले हफ़्ते का भी; [history] में सब दिखते हैं।</translation>
    </message>
    <message>
        <source>When you are not sure</source>
        <translation>जब पक्का न हो</translation>
    </message>
    <message>
        <source>[guideline] opens the guideline for the label in focus. [checks] lists what is probably a slip. [note] writes a note, [flag] asks a reviewer to look.</source>
        <translation>[guideline] से इस लेबल का दिशानिर्देश खुलता है। [checks] में वह दिखता है जो शायद चूक है। [note] से टिप्पणी लिखें, [flag] से समीक्षक को दिखाएँ।</translation>
    </message>
    <message>
        <source>Finish, and the next one</source>
        <translation>पूरा करें, और अगला</translation>
    </message>
    <message>
        <source>[finish] finishes the article and opens the next. It takes you to what is still undecided, if anything is.</source>
        <translation>[finish] से लेख पूरा होता है और अगला खुलता है। किसी सुझाव पर फ़ैसला बाक़ी हो तो पहले वह दिखता है।</translation>
    </message>
    <message>
        <source>Two people, one gold</source>
        <translation>दो लोग, एक मानक</translation>
    </message>
    <message>
        <source>Asha and Ravi have finished two of these articles. [agreement] shows how far they agree, [adjudicate] where they differ, for you to decide.</source>
        <translation>आशा और रवि ने इनमें से दो लेख पूरे किए हैं। [agreement] से दिखता है कि वे कितने सहमत हैं, [adjudicate] से वे कहाँ अलग हैं, ताकि आप फ़ैसला लें।</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>बस इतना ही</translation>
    </message>
    <message>
        <source>[keyboard] shows every key, and each can be changed. [new-project] begins a project of your own. You find this tour under Help.</source>
        <translation>[keyboard] में हर कुंजी है, और हर एक बदली जा सकती है। [new-project] से अपना प्रोजेक्ट शुरू करें। यह परिचय मदद में मिलेगा।</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>New here? [tour] shows you around in three minutes.</source>
        <translation>यहाँ नए हैं? [tour] तीन मिनट में सब दिखाता है।</translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>the process ended</source>
        <translation>प्रक्रिया बंद हो गई</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The training is done: Tools &gt; Train on this project shows what it brought.</source>
        <translation>प्रशिक्षण हो गया: औज़ार &gt; इस प्रोजेक्ट से सिखाएँ में देखें कि क्या मिला।</translation>
    </message>
    <message>
        <source>The training failed: {error}</source>
        <translation>प्रशिक्षण नहीं हो सका: {error}</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train on this project</source>
        <translation>इस प्रोजेक्ट से सिखाएँ</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>सिखाएँ (&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>रोकें (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>यह मॉडल अपनाएँ (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>छोड़ दें (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>पिछले पर लौटें (&amp;G)</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>कोई प्रोजेक्ट नहीं खुला है</translation>
    </message>
    <message>
        <source>Open a project, then train on what was decided in it.</source>
        <translation>प्रोजेक्ट खोलें, फिर उसमें लिए गए फ़ैसलों से सिखाएँ।</translation>
    </message>
    <message>
        <source>{count} of {needed} articles are ready</source>
        <translation>{needed} में से {count} लेख तैयार हैं</translation>
    </message>
    <message>
        <source>A model can learn how this project annotates, from its finished articles. When everything in an article is decided, finish it with [finish]: only then what is not marked counts as no name. With {needed} finished articles, some can be held back to see whether the model got better.</source>
        <translation>मॉडल पूरे किए लेखों से सीख सकता है कि इस प्रोजेक्ट में निशान कैसे लगते हैं। लेख में सब तय हो जाए तो [finish] से उसे पूरा करें: तभी बिना निशान वाली जगहों को बिना नाम का माना जाता है। {needed} पूरे लेख हों तो कुछ अलग रखकर देखा जा सकता है कि मॉडल बेहतर हुआ या नहीं।</translation>
    </message>
    <message numerus="yes">
        <source>Learn from %n finished articles</source>
        <translation>
            <numerusform>%n पूरे लेख से सीखें</numerusform>
            <numerusform>%n पूरे लेखों से सीखें</numerusform>
        </translation>
    </message>
    <message>
        <source>The model that makes the suggestions learns how this project annotates. You see how good it is on articles it has not learnt from, beside the one in use, before you choose. It takes some minutes, with many articles an hour or more; you can go on working.</source>
        <translation>सुझाव देने वाला मॉडल सीखता है कि इस प्रोजेक्ट में निशान कैसे लगते हैं। चुनने से पहले आप देखते हैं कि अनदेखे लेखों पर वह आज के मॉडल के मुक़ाबले कैसा है। इसमें कुछ मिनट लगते हैं, बहुत लेख हों तो एक घंटा या ज़्यादा; आप काम जारी रख सकते हैं।</translation>
    </message>
    <message>
        <source>It makes fewer mistakes</source>
        <translation>उसकी ग़लतियाँ कम हैं</translation>
    </message>
    <message>
        <source>It does not make fewer mistakes</source>
        <translation>उसकी ग़लतियाँ कम नहीं हैं</translation>
    </message>
    <message>
        <source>On {articles} articles, each suggested for by a model that had not learnt from it: {after} mistakes instead of {before}. Fewer in {better} articles, more in {worse}.</source>
        <translation>{articles} लेखों पर, जहाँ हर लेख के सुझाव उस मॉडल ने दिए जिसने उससे नहीं सीखा था: {before} की जगह {after} ग़लतियाँ। {better} लेखों में कम, {worse} में ज़्यादा।</translation>
    </message>
    <message>
        <source>Before: {model}. 1.000 is without a mistake (F1; of speakers and cues the share that is right). A difference of some hundredths may be chance.</source>
        <translation>पहले: {model}। 1.000 का मतलब कोई ग़लती नहीं (F1; वक्ता और कथन-शब्द में सही का हिस्सा)। कुछ सौवें हिस्सों का अंतर संयोग हो सकता है।</translation>
    </message>
    <message>
        <source>Nothing was trained</source>
        <translation>प्रशिक्षण नहीं हुआ</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोका गया</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing is left behind.</source>
        <translation>कुछ नहीं बदला और कुछ पीछे नहीं छूटा।</translation>
    </message>
    <message>
        <source>{name} makes the suggestions from now on</source>
        <translation>अब से सुझाव {name} देता है</translation>
    </message>
    <message>
        <source>Articles that have suggestions keep them; Suggestions &gt; Make suggestions for this article asks anew. The model before was {former}.</source>
        <translation>जिन लेखों में सुझाव हैं उनमें वे रहते हैं; नए सुझाव सुझाव &gt; इस लेख के लिए सुझाव बनाएँ से मिलते हैं। पहले का मॉडल {former} था।</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>छोड़ दिया</translation>
    </message>
    <message>
        <source>The suggestions come from the same model as before.</source>
        <translation>सुझाव पहले वाले मॉडल से ही आते हैं।</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>मॉडल सीख रहा है…</translation>
    </message>
    <message>
        <source>You can go on working, and close this window: the training goes on.</source>
        <translation>आप काम जारी रख सकते हैं, और यह विंडो बंद कर सकते हैं: प्रशिक्षण चलता रहता है।</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>शुरू हो रहा है</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>रोका जा रहा है</translation>
    </message>
    <message>
        <source>{articles} articles, {names} names, {quotations} quotations.</source>
        <translation>{articles} लेख, {names} नाम, {quotations} उद्धरण।</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>एक मिनट से कम बाक़ी</translation>
    </message>
    <message>
        <source>one or two minutes left</source>
        <translation>एक-दो मिनट बाक़ी</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>लगभग %n मिनट बाक़ी</numerusform>
            <numerusform>लगभग %n मिनट बाक़ी</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>पहले</translation>
    </message>
    <message>
        <source>After</source>
        <translation>बाद में</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>बदलाव</translation>
    </message>
    <message>
        <source>In gold</source>
        <translation>मानक में</translation>
    </message>
    <message>
        <source>Figures before and after</source>
        <translation>पहले और बाद के आँकड़े</translation>
    </message>
</context>
<context>
    <name>TwoTexts</name>
    <message>
        <source>Te&amp;xt at the desk</source>
        <translation>डेस्क का पाठ (&amp;X)</translation>
    </message>
    <message>
        <source>Text &amp;in the pack</source>
        <translation>पैक का पाठ (&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>They differ in %n places, which are bold and underlined.</source>
        <translation>
            <numerusform>इनमें %n जगह अंतर है, जो मोटे अक्षरों में और रेखांकित है।</numerusform>
            <numerusform>इनमें %n जगहों पर अंतर है, जो मोटे अक्षरों में और रेखांकित हैं।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnwrittenBar</name>
    <message>
        <source>What waits to be written</source>
        <translation>जो लिखा जाना बाक़ी है</translation>
    </message>
    <message>
        <source>The last act</source>
        <translation>पिछली क्रिया</translation>
    </message>
    <message>
        <source>Not in the file yet: “{act}”. Just now {who} is writing it. What you did is written by itself as soon as that is done; until then you can read, and nothing else can be changed.</source>
        <translation>अभी फ़ाइल में नहीं: “{act}”। इस समय उसमें {who} की ओर से लिखा जा रहा है। वह पूरा होते ही आपका किया अपने-आप लिख जाएगा; तब तक आप पढ़ सकते हैं, और कुछ नहीं बदला जा सकता।</translation>
    </message>
    <message>
        <source>Not in the file yet: “{act}”. {why} Nothing else can be changed until it is.</source>
        <translation>अभी फ़ाइल में नहीं: “{act}”। {why} जब तक यह न हो, और कुछ नहीं बदला जा सकता।</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>{project} – Ankan</source>
        <translation>{project} – अंकन</translation>
    </message>
    <message>
        <source>Pack {number} for {annotator}</source>
        <translation>{annotator} का पैक {number}</translation>
    </message>
    <message>
        <source>Taking over what all agree on</source>
        <translation>जिस पर सब सहमत हैं वह लिया जा रहा है</translation>
    </message>
    <message>
        <source>Making the copy</source>
        <translation>प्रति बन रही है</translation>
    </message>
    <message>
        <source>Reading what was submitted</source>
        <translation>जमा किया काम पढ़ा जा रहा है</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>सुझाव</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>आयात</translation>
    </message>
    <message>
        <source>Suggestions by {model}</source>
        <translation>सुझाव: {model}</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>सुझाव नहीं</translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation>पहले जैसा करें (&amp;U): {act}</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>फिर से करें (&amp;R): {act}</translation>
    </message>
</context>
<context>
    <name>Upgrading</name>
    <message>
        <source>Bringing the project up to date</source>
        <translation>प्रोजेक्ट को नए रूप में लाया जा रहा है</translation>
    </message>
    <message>
        <source>This project was made by an older Ankan. A copy of it is kept beside it; then its words are listed, so that everything in it can be found at once. This happens once.</source>
        <translation>यह प्रोजेक्ट पुराने अंकन से बना है। इसकी एक प्रति पास में रखी जाती है; फिर इसके शब्दों की सूची बनती है, ताकि इसमें सब कुछ तुरंत खोजा जा सके। यह एक ही बार होता है।</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>लेख</translation>
    </message>
</context>
<context>
    <name>VersionCard</name>
    <message>
        <source>Take</source>
        <translation>लें</translation>
    </message>
    <message>
        <source>Version {key}</source>
        <translation>रूप {key}</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>S&amp;top</source>
        <translation>रोकें (&amp;T)</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This project is read-only: nothing in it can be changed.</source>
        <translation>यह प्रोजेक्ट केवल पढ़ने के लिए है: इसमें कुछ नहीं बदला जा सकता।</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>it wrote without end</source>
        <translation>उसका उत्तर ख़त्म ही नहीं हुआ</translation>
    </message>
    <message>
        <source>it did not answer for {seconds} seconds</source>
        <translation>उसने {seconds} सेकंड तक उत्तर नहीं दिया</translation>
    </message>
</context>
<context>
    <name>_Language</name>
    <message>
        <source>One sentence, shown in the card</source>
        <translation>एक वाक्य, जो कार्ड में दिखता है</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>नाम (&amp;N)</translation>
    </message>
    <message>
        <source>&amp;In short</source>
        <translation>संक्षेप में (&amp;I)</translation>
    </message>
</context>
<context>
    <name>annotate/acts.py</name>
    <message>
        <source>Select some text first: an empty selection cannot be labelled.</source>
        <translation>पहले कुछ पाठ चुनें: बिना कुछ चुने लेबल नहीं लग सकता।</translation>
    </message>
    <message>
        <source>A span cannot be empty: delete it instead.</source>
        <translation>निशान ख़ाली नहीं हो सकता: उसे हटा दें।</translation>
    </message>
    <message>
        <source>Still undecided: {counted}. Accept or reject first.</source>
        <translation>फ़ैसला बाक़ी: {counted}। पहले स्वीकार या अस्वीकार करें।</translation>
    </message>
    <message>
        <source>That span is no longer there.</source>
        <translation>वह निशान अब नहीं है।</translation>
    </message>
    <message>
        <source>The same words are already labelled {label}.</source>
        <translation>इन्हीं शब्दों पर पहले से {label} लगा है।</translation>
    </message>
</context>
<context>
    <name>annotate/adjudication.py</name>
    <message>
        <source>{name} has not submitted this article, so there is no version to take.</source>
        <translation>{name} ने यह लेख जमा नहीं किया है, इसलिए लेने को कोई रूप नहीं है।</translation>
    </message>
    <message>
        <source>One&apos;s borders cannot take the other&apos;s label here: they did not mark one span each.</source>
        <translation>यहाँ एक की सीमाएँ दूसरे का लेबल नहीं ले सकतीं: दोनों ने एक-एक निशान नहीं लगाया।</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/bootstrap.py</name>
    <message>
        <source>there is no document with both conditions</source>
        <translation>दोनों स्थितियों वाला कोई लेख नहीं है</translation>
    </message>
    <message>
        <source>one of the conditions has no value</source>
        <translation>एक स्थिति का कोई मान नहीं है</translation>
    </message>
    <message>
        <source>one of the two groups has no document</source>
        <translation>दो में से एक समूह में कोई लेख नहीं है</translation>
    </message>
    <message>
        <source>the measure has no value in one of the groups</source>
        <translation>एक समूह में माप का कोई मान नहीं है</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/coding.py</name>
    <message>
        <source>only one label was used, so nothing could disagree by chance</source>
        <translation>केवल एक लेबल लगा, इसलिए संयोग से असहमति हो ही नहीं सकती थी</translation>
    </message>
    <message>
        <source>this measure is for two raters: use Fleiss&apos; kappa or Krippendorff&apos;s alpha</source>
        <translation>यह माप दो लोगों के लिए है: फ़्लाइस का कप्पा या क्रिपेनडॉर्फ़ का ऐल्फ़ा लें</translation>
    </message>
    <message>
        <source>no item was coded by two raters</source>
        <translation>किसी इकाई पर दो लोगों ने लेबल नहीं लगाया</translation>
    </message>
    <message>
        <source>nobody used the label {category}</source>
        <translation>लेबल {category} किसी ने नहीं लगाया</translation>
    </message>
    <message>
        <source>the label {category} was used always or never</source>
        <translation>लेबल {category} हमेशा लगा या कभी नहीं</translation>
    </message>
    <message>
        <source>raters coded different numbers of items, which this measure cannot take: use Krippendorff&apos;s alpha</source>
        <translation>लोगों ने अलग-अलग गिनती की इकाइयों पर लेबल लगाए, जिसे यह माप नहीं लेता: क्रिपेनडॉर्फ़ का ऐल्फ़ा लें</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/gamma.py</name>
    <message>
        <source>gamma-cat was not asked for</source>
        <translation>गामा-कैट माँगा नहीं गया</translation>
    </message>
    <message>
        <source>random annotations have no disorder either</source>
        <translation>संयोग वाले निशानों में भी कोई अव्यवस्था नहीं है</translation>
    </message>
    <message>
        <source>gamma needs two annotators and something marked</source>
        <translation>गामा के लिए दो अंकनकर्ता और कोई निशान चाहिए</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/gamma_labels.py</name>
    <message>
        <source>no unit was marked</source>
        <translation>कोई निशान नहीं लगा</translation>
    </message>
    <message>
        <source>no unit has this label</source>
        <translation>यह लेबल किसी निशान पर नहीं है</translation>
    </message>
    <message>
        <source>random annotations have no disorder of labels</source>
        <translation>संयोग वाले निशानों में लेबलों की कोई अव्यवस्था नहीं है</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/numeric_cases.py</name>
    <message>
        <source>nobody marked {label}</source>
        <translation>{label} किसी ने नहीं लगाया</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/quotations.py</name>
    <message>
        <source>no quotation was marked by both</source>
        <translation>किसी उद्धरण पर दोनों ने निशान नहीं लगाया</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/results.py</name>
    <message>
        <source>without this annotator there are fewer than two</source>
        <translation>इस अंकनकर्ता के बिना दो से कम रह जाते हैं</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/results_json.py</name>
    <message>
        <source>no article of this annotator is adjudicated</source>
        <translation>इस अंकनकर्ता के किसी लेख पर अंतिम फ़ैसला नहीं हुआ है</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/segmentation.py</name>
    <message>
        <source>neither segmentation has a border</source>
        <translation>दोनों बँटवारों में कोई सीमा नहीं है</translation>
    </message>
    <message>
        <source>no two segmentations have a border</source>
        <translation>किसी दो बँटवारों में सीमा नहीं है</translation>
    </message>
    <message>
        <source>borders are everywhere by chance</source>
        <translation>संयोग से ही हर जगह सीमाएँ हैं</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/semeval.py</name>
    <message>
        <source>neither side marks anything</source>
        <translation>दोनों ओर कोई निशान नहीं है</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/span_scores.py</name>
    <message>
        <source>neither annotator marked anything here</source>
        <translation>यहाँ दोनों में से किसी अंकनकर्ता ने निशान नहीं लगाया</translation>
    </message>
    <message>
        <source>no document was submitted by both</source>
        <translation>कोई लेख दोनों ने जमा नहीं किया</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/unitizing.py</name>
    <message>
        <source>nobody marked {label}</source>
        <translation>{label} किसी ने नहीं लगाया</translation>
    </message>
</context>
<context>
    <name>annotate/agreement/unitizing_2004.py</name>
    <message>
        <source>nobody marked anything</source>
        <translation>किसी ने कोई निशान नहीं लगाया</translation>
    </message>
    <message>
        <source>chance brings no disagreement either</source>
        <translation>संयोग से भी कोई असहमति नहीं होती</translation>
    </message>
    <message>
        <source>fewer than two annotators submitted a document</source>
        <translation>दो से कम अंकनकर्ताओं ने कोई लेख जमा किया</translation>
    </message>
    <message>
        <source>the units do not lie in a text of {length}</source>
        <translation>निशान {length} लंबाई के पाठ में नहीं आते</translation>
    </message>
    <message>
        <source>units of one annotator and label overlap, which this measure cannot take</source>
        <translation>एक ही अंकनकर्ता और लेबल के निशान एक-दूसरे पर चढ़े हैं, जिसे यह माप नहीं लेता</translation>
    </message>
</context>
<context>
    <name>annotate/assignment.py</name>
    <message>
        <source>Nobody is there to whom articles could be assigned: name at least one person.</source>
        <translation>ऐसा कोई नहीं जिसे लेख दिए जा सकें: कम से कम एक व्यक्ति का नाम दें।</translation>
    </message>
    <message>
        <source>Each article needs one person at least.</source>
        <translation>हर लेख को कम से कम एक व्यक्ति चाहिए।</translation>
    </message>
    <message>
        <source>An article would go to {needed} people, and there are {people}: name more people, or wish for less.</source>
        <translation>हर लेख {needed} लोगों को जाना है, और लोग {people} हैं: और लोगों के नाम दें, या कम माँगें।</translation>
    </message>
    <message>
        <source>{share} is no share: say a number of 0 to 100.</source>
        <translation>{share} हिस्सा नहीं है: 0 से 100 तक की संख्या दें।</translation>
    </message>
</context>
<context>
    <name>annotate/edits.py</name>
    <message>
        <source>record {step} is not what this edit would change</source>
        <translation>अभिलेख {step} वैसा नहीं है जैसा यह बदलाव मानता है</translation>
    </message>
    <message>
        <source>the article is {state}, not {step}</source>
        <translation>लेख की स्थिति {state} है, {step} नहीं</translation>
    </message>
    <message>
        <source>the decision {step} is not what this edit would change</source>
        <translation>फ़ैसला {step} वैसा नहीं है जैसा यह बदलाव मानता है</translation>
    </message>
    <message>
        <source>the note on {step} is not what this edit would change</source>
        <translation>{step} की टिप्पणी वैसी नहीं है जैसी यह बदलाव मानता है</translation>
    </message>
</context>
<context>
    <name>annotate/merging.py</name>
    <message>
        <source>Both copies have changed an annotation: say which of the two is meant.</source>
        <translation>दोनों प्रतियों ने एक निशान बदला है: बताएँ कि दोनों में से कौन सा सही है।</translation>
    </message>
    <message>
        <source>Two versions of this annotation cannot stand side by side: take one of them.</source>
        <translation>इस निशान के दो रूप साथ नहीं रह सकते: उनमें से एक लें।</translation>
    </message>
</context>
<context>
    <name>annotate/note_acts.py</name>
    <message>
        <source>A stance has a note of its own: write it in the stance&apos;s card.</source>
        <translation>रुख की अपनी टिप्पणी होती है: उसे रुख के कार्ड में लिखें।</translation>
    </message>
    <message>
        <source>A note has at most {limit_characters} characters, and this one {text}.</source>
        <translation>टिप्पणी में ज़्यादा से ज़्यादा {limit_characters} वर्ण हो सकते हैं, और इसमें {text} हैं।</translation>
    </message>
    <message>
        <source>What the note is about is no longer there.</source>
        <translation>जिस पर यह टिप्पणी है वह अब नहीं है।</translation>
    </message>
</context>
<context>
    <name>annotate/progress.py</name>
    <message>
        <source>less than {fewest_hours} minutes were measured</source>
        <translation>{fewest_hours} मिनट से कम समय दर्ज हुआ</translation>
    </message>
    <message>
        <source>there is no finished article to compare</source>
        <translation>तुलना के लिए कोई पूरा लेख नहीं है</translation>
    </message>
</context>
<context>
    <name>annotate/quote_acts.py</name>
    <message>
        <source>Select the quoted words first.</source>
        <translation>पहले कहे गए शब्द चुनें।</translation>
    </message>
    <message>
        <source>A quotation cannot be empty: delete it instead.</source>
        <translation>उद्धरण ख़ाली नहीं हो सकता: उसे हटा दें।</translation>
    </message>
    <message>
        <source>There is nothing behind this quotation that it could be joined with.</source>
        <translation>इस उद्धरण के आगे ऐसा कुछ नहीं जिससे वह जुड़ सके।</translation>
    </message>
    <message>
        <source>The quotation cannot be cut here: one part would be empty.</source>
        <translation>उद्धरण यहाँ नहीं बँट सकता: एक टुकड़ा ख़ाली रह जाएगा।</translation>
    </message>
    <message>
        <source>That quotation is no longer there.</source>
        <translation>वह उद्धरण अब नहीं है।</translation>
    </message>
    <message>
        <source>That stance is no longer there.</source>
        <translation>वह रुख अब नहीं है।</translation>
    </message>
    <message>
        <source>Say first who speaks, then whom that means.</source>
        <translation>पहले बताएँ कि कौन बोल रहा है, फिर यह कि वह कौन है।</translation>
    </message>
    <message>
        <source>The speaker is this very name: choose another one that it stands for.</source>
        <translation>वक्ता यही नाम है: कोई दूसरा नाम चुनें जिसकी वह बात है।</translation>
    </message>
    <message>
        <source>The same words are already a quotation of the kind {kind}.</source>
        <translation>इन्हीं शब्दों पर पहले से {kind} प्रकार का उद्धरण है।</translation>
    </message>
</context>
<context>
    <name>annotate/schema.py</name>
    <message>
        <source>a schema is a JSON object with id, entities, quotes and stances</source>
        <translation>स्कीमा एक JSON ऑब्जेक्ट होता है जिसमें id, entities, quotes और stances हों</translation>
    </message>
    <message>
        <source>a schema needs an &quot;id&quot;, for example &quot;ankan-news/1&quot;</source>
        <translation>स्कीमा में &quot;id&quot; चाहिए, जैसे &quot;ankan-news/1&quot;</translation>
    </message>
    <message>
        <source>&quot;colours&quot; maps roles to colours such as &quot;#0072B2&quot;</source>
        <translation>&quot;colours&quot; में भूमिकाओं के रंग होते हैं, जैसे &quot;#0072B2&quot;</translation>
    </message>
    <message>
        <source>&quot;aliases&quot; has the keys entities, quotes and stances at most</source>
        <translation>&quot;aliases&quot; में केवल entities, quotes और stances हो सकते हैं</translation>
    </message>
    <message>
        <source>&quot;blocking&quot; is a list of checks, of which there are {known}</source>
        <translation>&quot;blocking&quot; जाँचों की सूची है, जो ये हैं: {known}</translation>
    </message>
    <message>
        <source>&quot;{part}&quot; is a list with at least one entry</source>
        <translation>&quot;{part}&quot; एक सूची है जिसमें कम से कम एक चीज़ हो</translation>
    </message>
    <message>
        <source>{where} is not an object</source>
        <translation>{where} ऑब्जेक्ट नहीं है</translation>
    </message>
    <message>
        <source>{where} has the code {code}: use Latin letters, digits and hyphens, not O</source>
        <translation>{where} का कोड {code} है: रोमन अक्षर, अंक और हाइफ़न लिखें, O नहीं</translation>
    </message>
    <message>
        <source>{where} ({code}) has the colour {colour}: write it as #RRGGBB</source>
        <translation>{where} ({code}) का रंग {colour} है: उसे #RRGGBB लिखें</translation>
    </message>
    <message>
        <source>{where} ({code}) has the key {key}: a key is one digit</source>
        <translation>{where} ({code}) की कुंजी {key} है: कुंजी एक अंक होती है</translation>
    </message>
    <message>
        <source>{where}: {what} maps language codes to texts</source>
        <translation>{where}: {what} में भाषा-कोड के आगे पाठ होते हैं</translation>
    </message>
    <message>
        <source>the schema is not JSON: something is wrong at line {error}, column {error2}</source>
        <translation>स्कीमा JSON नहीं है: पंक्ति {error}, स्तंभ {error2} पर कुछ ग़लत है</translation>
    </message>
    <message>
        <source>the schema is not JSON: it is nested too deeply or has a number with too many digits</source>
        <translation>स्कीमा JSON नहीं है: वह बहुत गहरा है या उसमें बहुत अंकों वाली संख्या है</translation>
    </message>
    <message>
        <source>&quot;{part}&quot; has the {field_name} {twice} twice</source>
        <translation>&quot;{part}&quot; में {field_name} {twice} दो बार है</translation>
    </message>
</context>
<context>
    <name>annotate/suggest/encoder_model.py</name>
    <message>
        <source>The model folder {folder} does not exist; install the model again or choose another one.</source>
        <translation>मॉडल का फ़ोल्डर {folder} नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>{folder} is missing or describes no Hindi encoder; install the model again or choose another one.</source>
        <translation>{folder} नहीं है या उसमें हिंदी एनकोडर का ब्योरा नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The Hindi encoder in {folder} gives other scores than this program reads; install the model again or choose another one.</source>
        <translation>{folder} का हिंदी एनकोडर ऐसे स्कोर देता है जो यह प्रोग्राम नहीं पढ़ता; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The file {path} of the model is damaged; install the model again or choose another one.</source>
        <translation>मॉडल की फ़ाइल {path} बिगड़ी हुई है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>ONNX Runtime or tokenizers is not installed, so names cannot be suggested; install the program again.</source>
        <translation>ONNX Runtime या tokenizers मौजूद नहीं है, इसलिए नाम नहीं सुझाए जा सकते; प्रोग्राम फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>The Hindi encoder in {folder} cannot be loaded; install the model again or choose another one.</source>
        <translation>{folder} का हिंदी एनकोडर नहीं खुल सका; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The file {path} of the model is missing or cannot be read; install the model again or choose another one.</source>
        <translation>मॉडल की फ़ाइल {path} नहीं है या पढ़ी नहीं जा सकती; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
</context>
<context>
    <name>annotate/suggest/stanza_pipeline.py</name>
    <message>
        <source>The model folder {folder} does not exist; install the model again or choose another one.</source>
        <translation>मॉडल का फ़ोल्डर {folder} नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>{folder} describes no Hindi entity model; install the model again or choose another one.</source>
        <translation>{folder} में हिंदी नामों के मॉडल का ब्योरा नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The file {path} is damaged: it does not say what the model is; install the model again or choose another one.</source>
        <translation>फ़ाइल {path} बिगड़ी हुई है: उसमें नहीं लिखा कि मॉडल क्या है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The model in {folder} has none of the labels this program knows (it has {labels}); choose another one.</source>
        <translation>{folder} के मॉडल में ऐसा कोई लेबल नहीं जिसे यह प्रोग्राम जानता हो (उसमें हैं {labels}); दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The model folder {folder} has no resources.json; install the model again or choose another one.</source>
        <translation>मॉडल के फ़ोल्डर {folder} में resources.json नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The file {path} of the model is missing; install the model again or choose another one.</source>
        <translation>मॉडल की फ़ाइल {path} नहीं है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The file {path} of the model is damaged; install the model again or choose another one.</source>
        <translation>मॉडल की फ़ाइल {path} बिगड़ी हुई है; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>This copy of Ankan runs no Stanza models; take the bundle with `full` in its name.</source>
        <translation>अंकन की यह प्रति Stanza के मॉडल नहीं चलाती; वह पैकेज लें जिसके नाम में `full` है।</translation>
    </message>
    <message>
        <source>The Hindi entity model in {folder} (package {package}){broken_file} cannot be loaded; install the model again or choose another one.</source>
        <translation>{folder} का हिंदी नामों वाला मॉडल (पैकेज {package}){broken_file} नहीं खुल सका; मॉडल फिर से लगाएँ या दूसरा चुनें।</translation>
    </message>
</context>
<context>
    <name>annotate/training/needs.py</name>
    <message>
        <source>this copy of Ankan cannot train: torch, half a gigabyte, is no part of it. Take the bundle with `full` in its name, or run Ankan from its sources.</source>
        <translation>अंकन की यह प्रति मॉडल नहीं सिखा सकती: आधे गीगाबाइट का torch इसमें नहीं है। वह पैकेज लें जिसके नाम में `full` है, या अंकन को उसके स्रोत कोड से चलाएँ।</translation>
    </message>
</context>
<context>
    <name>annotate/training/project_gold.py</name>
    <message>
        <source>Finish more articles</source>
        <translation>और लेख पूरे करें</translation>
    </message>
    <message>
        <source>training needs at least {fewest_articles} finished articles with gold, and this project has {articles}.{waiting} {advice}, then train again.</source>
        <translation>प्रशिक्षण के लिए मानक वाले कम से कम {fewest_articles} पूरे लेख चाहिए, और इस प्रोजेक्ट में {articles} हैं।{waiting} {advice}, फिर प्रशिक्षण दें।</translation>
    </message>
    <message>
        <source>the finished articles hold no name and no quotation, so there is nothing to learn.</source>
        <translation>पूरे किए लेखों में न कोई नाम है न उद्धरण, इसलिए सीखने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>Annotated but not finished, and so left out: {counted}. What is not marked there may still be a name.</source>
        <translation>जिन पर निशान हैं पर जो पूरे नहीं, इसलिए छोड़े गए: {counted}। वहाँ जिस पर निशान नहीं वह भी नाम हो सकता है।</translation>
    </message>
    <message>
        <source>Annotated by several people and not adjudicated, and so left out: {counted}. Decide between the annotators first.</source>
        <translation>जिन पर कई लोगों के निशान हैं और फ़ैसला नहीं, इसलिए छोड़े गए: {counted}। पहले अंकनकर्ताओं के बीच फ़ैसला लें।</translation>
    </message>
    <message>
        <source>The model has no place for these labels, so it does not learn them: {kinds}.</source>
        <translation>मॉडल में इन लेबलों की जगह नहीं है, इसलिए वह उन्हें नहीं सीखता: {kinds}।</translation>
    </message>
    <message>
        <source>Names inside or across a longer one, and so left out: {nested}.</source>
        <translation>लंबे नाम के भीतर या उस पर चढ़े नाम, इसलिए छोड़े गए: {nested}।</translation>
    </message>
    <message>
        <source> Annotated but not finished: {counted}.</source>
        <translation> जिन पर निशान हैं पर जो पूरे नहीं: {counted}।</translation>
    </message>
    <message>
        <source> Annotated by several people and not adjudicated: {counted}.</source>
        <translation> जिन पर कई लोगों के निशान हैं और फ़ैसला नहीं: {counted}।</translation>
    </message>
    <message>
        <source>Decide between the annotators, and finish what you decided</source>
        <translation>अंकनकर्ताओं के बीच फ़ैसला लें, और तय किए लेख पूरे करें</translation>
    </message>
    <message>
        <source>Decide between the annotators, and finish what you decided, or finish more articles</source>
        <translation>अंकनकर्ताओं के बीच फ़ैसला लें और तय किए लेख पूरे करें, या और लेख पूरे करें</translation>
    </message>
</context>
<context>
    <name>annotate/training/project_model.py</name>
    <message>
        <source>The model itself</source>
        <translation>मॉडल</translation>
    </message>
    <message>
        <source>Trial {number} of {folds}</source>
        <translation>{folds} में से आज़माइश {number}</translation>
    </message>
    <message>
        <source>{what}, {card}, has learnt from {seen} of these articles, so none of them could tell how good it is. Begin with the model that comes with the program.</source>
        <translation>{what}, {card}, इनमें से {seen} लेखों से सीख चुका है, इसलिए कोई लेख नहीं बचा जिससे पता चले कि वह कितना अच्छा है। प्रोग्राम के साथ आए मॉडल से शुरू करें।</translation>
    </message>
    <message>
        <source>{what}: learning from {articles} articles</source>
        <translation>{what}: {articles} लेखों से सीख रहा है</translation>
    </message>
    <message>
        <source>{what}: writing</source>
        <translation>{what}: लिखा जा रहा है</translation>
    </message>
    <message>
        <source>{what}: learning, step {step} of {total}</source>
        <translation>{what}: सीख रहा है, {total} में से क़दम {step}</translation>
    </message>
    <message>
        <source>{what}: suggesting, article {number} of {articles}</source>
        <translation>{what}: सुझाव बना रहा है, {articles} में से लेख {number}</translation>
    </message>
</context>
<context>
    <name>counted</name>
    <message numerus="yes">
        <source>%n suggestion(s)</source>
        <translation>
            <numerusform>%n सुझाव</numerusform>
            <numerusform>%n सुझाव</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n अंकनकर्ता</numerusform>
            <numerusform>%n अंकनकर्ता</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n लेख</numerusform>
            <numerusform>%n लेख</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n जगह</numerusform>
            <numerusform>%n जगहें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation(s)</source>
        <translation>
            <numerusform>%n उद्धरण</numerusform>
            <numerusform>%n उद्धरण</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n अभिलेख</numerusform>
            <numerusform>%n अभिलेख</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n सवाल</numerusform>
            <numerusform>%n सवाल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n निशान</numerusform>
            <numerusform>%n निशान</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>storage/acting.py</name>
    <message>
        <source>This act changes nothing.</source>
        <translation>इस क्रिया से कुछ नहीं बदलता।</translation>
    </message>
    <message>
        <source>This is a pack for {only}, and nobody else can annotate in it.</source>
        <translation>यह {only} का पैक है, और इसमें कोई दूसरा अंकन नहीं कर सकता।</translation>
    </message>
    <message>
        <source>This cannot be kept: {problem}.</source>
        <translation>यह रखा नहीं जा सकता: {problem}।</translation>
    </message>
    <message>
        <source>“{edit}” cannot be done in “{document}”, which has been changed meanwhile. Look at it as it is now, and try again.</source>
        <translation>“{document}” में “{edit}” नहीं हो सकता, क्योंकि इस बीच वह बदल गया है। वह अब जैसा है देखें, और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>“{edit}” in “{document}” cannot be {verb}: what it is about has been changed since ({error}).</source>
        <translation>“{document}” में “{edit}” {verb} नहीं जा सकता: वह जिस बारे में है वह तब से बदल गया है ({error})।</translation>
    </message>
    <message>
        <source>This cannot be kept: it holds a text or number that cannot be stored ({error}).</source>
        <translation>यह रखा नहीं जा सकता: इसमें ऐसा पाठ या ऐसी संख्या है जो सहेजी नहीं जा सकती ({error})।</translation>
    </message>
</context>
<context>
    <name>storage/adding.py</name>
    <message>
        <source>{article}: the text is empty, so there is nothing to annotate.</source>
        <translation>{article}: पाठ ख़ाली है, इसलिए अंकन करने को कुछ नहीं है।</translation>
    </message>
</context>
<context>
    <name>storage/agreement.py</name>
    <message>
        <source>{present} have no article in common, so there is nothing to compare: give them the same articles.{advice}</source>
        <translation>{present} का कोई साझा लेख नहीं है, इसलिए तुलना करने को कुछ नहीं है: उन्हें एक जैसे लेख दें।{advice}</translation>
    </message>
    <message>
        <source>Nobody called {annotator} has annotated in this project.</source>
        <translation>इस प्रोजेक्ट में {annotator} नाम के किसी व्यक्ति ने अंकन नहीं किया है।</translation>
    </message>
    <message>
        <source>There is no layer {filters}: choose one of {layers}.</source>
        <translation>परत {filters} नहीं है: इनमें से एक चुनें: {layers}।</translation>
    </message>
    <message>
        <source>There is no state {filters}: choose one of {states}.</source>
        <translation>स्थिति {filters} नहीं है: इनमें से एक चुनें: {states}।</translation>
    </message>
    <message>
        <source>Agreement needs two annotators, and here is only {who}: bring in a second one&apos;s work first.{advice}</source>
        <translation>सहमति के लिए दो अंकनकर्ता चाहिए, और यहाँ: {who}। पहले दूसरे का काम लाएँ।{advice}</translation>
    </message>
    <message>
        <source>Agreement needs two annotators who submitted the same article, but {who} submitted one.{advice}</source>
        <translation>सहमति के लिए दो अंकनकर्ता चाहिए जिन्होंने एक ही लेख जमा किया हो; जमा किया है: {who}।{advice}</translation>
    </message>
    <message>
        <source>{day} is no date: write a day as 2026-11-25, or a month as 2026-11.</source>
        <translation>{day} तारीख़ नहीं है: दिन 2026-11-25 जैसे लिखें, या महीना 2026-11 जैसे।</translation>
    </message>
    <message>
        <source>Nobody called {name} has annotated in this project: there is {listed}.</source>
        <translation>इस प्रोजेक्ट में {name} नाम के किसी व्यक्ति ने अंकन नहीं किया है: यहाँ हैं {listed}।</translation>
    </message>
    <message>
        <source>No articles were shared out in a batch {batch}: there is {listed}.</source>
        <translation>{batch} नाम की खेप में कोई लेख नहीं बाँटा गया: यहाँ हैं {listed}।</translation>
    </message>
    <message>
        <source>nobody so far</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>only {present} has</source>
        <translation>केवल {present}</translation>
    </message>
    <message>
        <source>nobody has</source>
        <translation>किसी ने नहीं</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>अभी कोई नहीं</translation>
    </message>
    <message>
        <source>The project has no article {document}.</source>
        <translation>प्रोजेक्ट में लेख {document} नहीं है।</translation>
    </message>
    <message>
        <source> Begun but not finished: {counted}. Finish, or take what is begun as well.</source>
        <translation> शुरू हुए पर पूरे नहीं: {counted}। पूरा करें, या शुरू किए हुए भी लें।</translation>
    </message>
    <message>
        <source>The layer {filters} has no label {label}: it has {codes}.</source>
        <translation>परत {filters} में लेबल {label} नहीं है: उसमें हैं {codes}।</translation>
    </message>
</context>
<context>
    <name>storage/arriving.py</name>
    <message>
        <source>A pack that comes home is only read.</source>
        <translation>लौटा हुआ पैक केवल पढ़ा जाता है।</translation>
    </message>
    <message>
        <source>it was made in another project, “{printable}”</source>
        <translation>वह दूसरे प्रोजेक्ट में बना था, “{printable}”</translation>
    </message>
    <message>
        <source>what it says of itself is not what was written when it was made</source>
        <translation>उसमें अपने बारे में वह नहीं लिखा जो बनाते समय लिखा गया था</translation>
    </message>
    <message>
        <source>it is of format {version}.{version2}, and packs here are of {format_version}.2</source>
        <translation>उसका रूप {version}.{version2} है, और यहाँ पैक {format_version}.2 रूप के होते हैं</translation>
    </message>
    <message>
        <source>it holds what no pack holds ({added})</source>
        <translation>उसमें ऐसा कुछ है जो किसी पैक में नहीं होता ({added})</translation>
    </message>
    <message>
        <source>it was cut short</source>
        <translation>वह अधूरा है</translation>
    </message>
    <message>
        <source>it is damaged ({found})</source>
        <translation>वह बिगड़ा हुआ है ({found})</translation>
    </message>
    <message>
        <source>what it says of itself is longer than any pack&apos;s</source>
        <translation>उसमें अपने बारे में जो लिखा है वह किसी भी पैक से लंबा है</translation>
    </message>
    <message>
        <source>it is a project and no pack; import its annotations instead</source>
        <translation>वह प्रोजेक्ट है, पैक नहीं; उसके निशान आयात करें</translation>
    </message>
    <message>
        <source>what it says of itself names an article twice</source>
        <translation>उसमें अपने बारे में जो लिखा है वहाँ एक लेख दो बार है</translation>
    </message>
    <message>
        <source>its journal does not begin as it was when the pack was made</source>
        <translation>उसका इतिहास वैसे शुरू नहीं होता जैसा पैक बनाते समय था</translation>
    </message>
    <message>
        <source>its journal has lost its end ({problem})</source>
        <translation>उसके इतिहास का अंत खो गया है ({problem})</translation>
    </message>
    <message>
        <source>an act on several articles is in some of them only</source>
        <translation>कई लेखों की एक क्रिया उनमें से कुछ में ही है</translation>
    </message>
    <message>
        <source>it has lost the article {printable}</source>
        <translation>उसमें लेख {printable} नहीं रहा</translation>
    </message>
    <message>
        <source>{path} cannot come home: {error}. Nothing was changed; ask for the pack to be handed in again.</source>
        <translation>{path} वापस नहीं आ सकता: {error}। कुछ नहीं बदला; पैक फिर से जमा करने को कहें।</translation>
    </message>
    <message>
        <source>{path} cannot come home, because it is damaged or was changed by another program ({error}) Nothing was changed; ask for the pack to be handed in again.</source>
        <translation>{path} वापस नहीं आ सकता, क्योंकि वह बिगड़ा हुआ है या किसी दूसरे प्रोग्राम ने बदला है ({error}) कुछ नहीं बदला; पैक फिर से जमा करने को कहें।</translation>
    </message>
    <message>
        <source>row {last} of its journal is missing</source>
        <translation>उसके इतिहास की पंक्ति {last} नहीं है</translation>
    </message>
    <message>
        <source>row {seq} of its journal was changed</source>
        <translation>उसके इतिहास की पंक्ति {seq} बदली गई है</translation>
    </message>
    <message>
        <source>row {seq} of its journal is longer than any article&apos;s</source>
        <translation>उसके इतिहास की पंक्ति {seq} किसी भी लेख से लंबी है</translation>
    </message>
    <message>
        <source>row {seq} of its journal is about an article that the pack does not have</source>
        <translation>उसके इतिहास की पंक्ति {seq} ऐसे लेख की है जो पैक में नहीं है</translation>
    </message>
    <message>
        <source>the text of the article {printable} is not the one that was packed</source>
        <translation>लेख {printable} का पाठ वह नहीं है जो पैक में रखा गया था</translation>
    </message>
    <message>
        <source>row {seq} of its journal is no work of {printable}</source>
        <translation>उसके इतिहास की पंक्ति {seq} {printable} का काम नहीं है</translation>
    </message>
    <message>
        <source>row {seq} of its journal is not how packs begin</source>
        <translation>उसके इतिहास की पंक्ति {seq} वैसी नहीं है जैसे पैक शुरू होते हैं</translation>
    </message>
</context>
<context>
    <name>storage/articles.py</name>
    <message>
        <source>{article}: the text is empty, so there is nothing to annotate.</source>
        <translation>{article}: पाठ ख़ाली है, इसलिए अंकन करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>The project has no article with the id {document}.</source>
        <translation>प्रोजेक्ट में {document} पहचान वाला कोई लेख नहीं है।</translation>
    </message>
    <message>
        <source>{article}: the project already has another text with the id {wanted}: give one of the two another id.</source>
        <translation>{article}: प्रोजेक्ट में {wanted} पहचान का दूसरा पाठ पहले से है: दो में से एक को दूसरी पहचान दें।</translation>
    </message>
</context>
<context>
    <name>storage/assignment.py</name>
    <message>
        <source>A batch&apos;s name is a word or two, at most {name_characters} characters, without spaces around them.</source>
        <translation>खेप का नाम एक-दो शब्दों का होता है, ज़्यादा से ज़्यादा {name_characters} वर्ण, आगे-पीछे ख़ाली जगह के बिना।</translation>
    </message>
    <message>
        <source>There is no article left that nobody has: name the articles that are to be assigned once more.</source>
        <translation>ऐसा कोई लेख नहीं बचा जो किसी के पास न हो: जो लेख फिर से देने हैं उनके नाम दें।</translation>
    </message>
    <message>
        <source>No article has finished gold to compare with: adjudicate some first.</source>
        <translation>किसी लेख का पूरा मानक नहीं है, जिससे तुलना हो: पहले कुछ पर अंतिम फ़ैसला करें।</translation>
    </message>
    <message>
        <source>The batch {name} is there already, for articles of another kind: choose another name.</source>
        <translation>खेप {name} पहले से है, दूसरे प्रकार के लेखों के लिए: कोई और नाम चुनें।</translation>
    </message>
    <message>
        <source>The article {without} has no finished gold to compare with: adjudicate it first.</source>
        <translation>लेख {without} का पूरा मानक नहीं है, जिससे तुलना हो: पहले उस पर अंतिम फ़ैसला करें।</translation>
    </message>
    <message>
        <source>The project has no article with the id {document}.</source>
        <translation>प्रोजेक्ट में {document} पहचान वाला कोई लेख नहीं है।</translation>
    </message>
    <message>
        <source>{name} is no longer at work in this project: assign the articles to others.</source>
        <translation>{name} अब इस प्रोजेक्ट में काम नहीं करता: लेख किसी और को दें।</translation>
    </message>
</context>
<context>
    <name>storage/backups.py</name>
    <message>
        <source>There is no room for a backup of {database} in {folder}: it takes {size} MiB. Free some space.</source>
        <translation>{folder} में {database} के बैकअप के लिए जगह नहीं है: {size} MiB चाहिए। कुछ जगह ख़ाली करें।</translation>
    </message>
    <message>
        <source>The backups in {folder} cannot be read: {error}.</source>
        <translation>{folder} के बैकअप पढ़े नहीं जा सकते: {error}।</translation>
    </message>
    <message>
        <source>There can be no backup in {folder}: {error}.</source>
        <translation>{folder} में बैकअप नहीं बन सकता: {error}।</translation>
    </message>
</context>
<context>
    <name>storage/bringing.py</name>
    <message>
        <source>{source} says too little to be imported: choose another format.</source>
        <translation>{source} में इतना नहीं होता कि आयात हो सके: दूसरा फ़ॉर्मैट चुनें।</translation>
    </message>
    <message>
        <source>{where}: expected {source}, found what looks like {other}: choose the format {other2}</source>
        <translation>{where}: {source} चाहिए था, मिला कुछ जो {other} जैसा है: फ़ॉर्मैट {other2} चुनें</translation>
    </message>
    <message>
        <source>{path} is a folder: choose a file in it, for {source} is one file</source>
        <translation>{path} फ़ोल्डर है: उसकी एक फ़ाइल चुनें, क्योंकि {source} एक फ़ाइल होती है</translation>
    </message>
    <message>
        <source>the file does not say whose annotations these are: name an annotator</source>
        <translation>फ़ाइल में नहीं लिखा कि ये किसके निशान हैं: अंकनकर्ता का नाम दें</translation>
    </message>
    <message>
        <source>{document} has {document2} characters: an article may have at most {limit_characters}</source>
        <translation>{document} में {document2} वर्ण हैं: लेख में ज़्यादा से ज़्यादा {limit_characters} हो सकते हैं</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} पढ़ी नहीं जा सकती: {error}।</translation>
    </message>
    <message>
        <source>decisions of an adjudicator, which only the layer gold can hold</source>
        <translation>निर्णायक के फ़ैसले, जो केवल मानक की परत में रह सकते हैं</translation>
    </message>
    <message>
        <source>records labelled {code}</source>
        <translation>{code} लेबल के निशान</translation>
    </message>
    <message>
        <source>{document}: the schema has no {what} {wanted}, only {there}: say which of them is meant, or that it is to be left out</source>
        <translation>{document}: स्कीमा में {what} {wanted} नहीं है, केवल {there}: बताएँ कि इनमें से कौन सा है, या उसे छोड़ना है</translation>
    </message>
    <message>
        <source>{document}: there is only white space at {start}-{end}</source>
        <translation>{document}: {start}-{end} पर केवल ख़ाली जगह है</translation>
    </message>
    <message>
        <source>places moved to whole aksharas without white space around them</source>
        <translation>जगहें जो पूरे अक्षरों पर, ख़ाली जगह के बिना बैठाई गईं</translation>
    </message>
</context>
<context>
    <name>storage/carried_work.py</name>
    <message>
        <source>it counts {seconds} seconds on {day}</source>
        <translation>{day} को {seconds} सेकंड गिने गए हैं</translation>
    </message>
    <message>
        <source>it counts seconds of {day}, which is no day</source>
        <translation>{day} के सेकंड गिने गए हैं, जो दिन नहीं है</translation>
    </message>
</context>
<context>
    <name>storage/chain.py</name>
    <message>
        <source>The journal does not end with the row that was written last: rows after {seq} are missing or were added.</source>
        <translation>इतिहास उस पंक्ति पर ख़त्म नहीं होता जो सबसे बाद में लिखी गई थी: {seq} के बाद की पंक्तियाँ नहीं हैं या जोड़ी गई हैं।</translation>
    </message>
    <message>
        <source>The journal was changed at row {values}, or rows before it are missing: it is not what the program wrote.</source>
        <translation>इतिहास पंक्ति {values} पर बदला गया है, या उससे पहले की पंक्तियाँ नहीं हैं: यह वह नहीं है जो प्रोग्राम ने लिखा था।</translation>
    </message>
</context>
<context>
    <name>storage/checking.py</name>
    <message>
        <source>they differ in {counted}</source>
        <translation>अंतर {counted} में है</translation>
    </message>
    <message>
        <source>the article&apos;s state differs</source>
        <translation>लेख की स्थिति अलग है</translation>
    </message>
    <message>
        <source>A row of the table {table} points at a row of {target} that is not there.</source>
        <translation>तालिका {table} की एक पंक्ति {target} की ऐसी पंक्ति से जुड़ी है जो वहाँ नहीं है।</translation>
    </message>
    <message>
        <source>in “{title}”, annotator {annotator}</source>
        <translation>“{title}” में, अंकनकर्ता {annotator}</translation>
    </message>
    <message>
        <source>The journal does not lead to the records that are there {where}: {what}.</source>
        <translation>इतिहास उन अभिलेखों तक नहीं पहुँचता जो मौजूद हैं ({where}): {what}।</translation>
    </message>
    <message>
        <source>The text of “{title}” is not the one that was imported.</source>
        <translation>“{title}” का पाठ वह नहीं है जो आयात किया गया था।</translation>
    </message>
    <message>
        <source>The original bytes of “{title}” are not the ones that were imported.</source>
        <translation>“{title}” के मूल बाइट वे नहीं हैं जो आयात किए गए थे।</translation>
    </message>
    <message>
        <source>The analysis of “{title}” by {model} goes beyond the end of the text.</source>
        <translation>“{title}” का {model} वाला विश्लेषण पाठ के अंत से आगे जाता है।</translation>
    </message>
    <message>
        <source>The list of articles counts other records than there are {where}.</source>
        <translation>लेखों की सूची में अभिलेखों की गिनती अलग है ({where})।</translation>
    </message>
    <message>
        <source>A record is not valid {where}: {problem}.</source>
        <translation>एक अभिलेख सही नहीं है ({where}): {problem}।</translation>
    </message>
    <message>
        <source>The journal does not follow from itself {where}: {error}.</source>
        <translation>इतिहास अपने-आप से नहीं निकलता ({where}): {error}।</translation>
    </message>
    <message>
        <source>An act of {annotator} on several articles was done in some of them only.</source>
        <translation>{annotator} की कई लेखों पर की गई क्रिया उनमें से कुछ में ही हुई।</translation>
    </message>
    <message>
        <source>Undo of {annotator} would take back another edit than the last one.</source>
        <translation>{annotator} का “पहले जैसा करें” सबसे पिछले बदलाव की जगह कोई और बदलाव वापस लेगा।</translation>
    </message>
    <message>
        <source>Redo of {annotator} would do another edit than the last one taken back.</source>
        <translation>{annotator} का “फिर से करें” सबसे बाद में वापस लिए बदलाव की जगह कोई और बदलाव करेगा।</translation>
    </message>
    <message>
        <source>The analysis of “{title}” is damaged: {error}.</source>
        <translation>“{title}” का विश्लेषण बिगड़ा हुआ है: {error}।</translation>
    </message>
    <message>
        <source>The records cannot be read {where}: {error}</source>
        <translation>अभिलेख पढ़े नहीं जा सकते ({where}): {error}</translation>
    </message>
    <message>
        <source>The journal cannot be read {where}: {error}</source>
        <translation>इतिहास पढ़ा नहीं जा सकता ({where}): {error}</translation>
    </message>
    <message>
        <source>The journal of {annotator} is out of order: {error}.</source>
        <translation>{annotator} का इतिहास क्रम में नहीं है: {error}।</translation>
    </message>
</context>
<context>
    <name>storage/choosing.py</name>
    <message>
        <source>The project has no article {unknown}.</source>
        <translation>प्रोजेक्ट में लेख {unknown} नहीं है।</translation>
    </message>
    <message>
        <source>The project has no label {unknown}: there are {codes}.</source>
        <translation>प्रोजेक्ट में लेबल {unknown} नहीं है: ये हैं {codes}।</translation>
    </message>
    <message>
        <source>articles that are not finished</source>
        <translation>लेख जो पूरे नहीं हैं</translation>
    </message>
    <message>
        <source>Nobody called {name} has annotated in this project: there is {there}.</source>
        <translation>इस प्रोजेक्ट में {name} नाम के किसी व्यक्ति ने अंकन नहीं किया है: यहाँ हैं {there}।</translation>
    </message>
    <message>
        <source>articles without gold</source>
        <translation>लेख जिनका मानक नहीं है</translation>
    </message>
    <message>
        <source>articles whose adjudication is not marked as finished</source>
        <translation>लेख जिनके मतभेदों का फ़ैसला पूरा नहीं माना गया</translation>
    </message>
    <message>
        <source>articles without labels, not begun by {annotator}</source>
        <translation>बिना लेबल के लेख, जिन्हें {annotator} ने शुरू नहीं किया</translation>
    </message>
    <message>
        <source>records with labels that were not chosen</source>
        <translation>निशान जिनके लेबल नहीं चुने गए</translation>
    </message>
</context>
<context>
    <name>storage/conflicts.py</name>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} पढ़ी नहीं जा सकती: {error}।</translation>
    </message>
    <message>
        <source>{path} does not hold decisions ({error}): let --dry-run write it, and fill it in.</source>
        <translation>{path} में फ़ैसले नहीं हैं ({error}): उसे --dry-run से लिखवाएँ, और भरें।</translation>
    </message>
</context>
<context>
    <name>storage/copying.py</name>
    <message>
        <source>The copy {path} could not be read back ({found}): it was not kept.</source>
        <translation>प्रति {path} वापस नहीं पढ़ी जा सकी ({found}): उसे नहीं रखा गया।</translation>
    </message>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} पहले से मौजूद है: दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>There is no folder {path}: make it first, or choose another one.</source>
        <translation>फ़ोल्डर {path} नहीं है: पहले उसे बनाएँ, या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>{path} cannot be written: {error}. Choose another folder.</source>
        <translation>{path} लिखी नहीं जा सकती: {error}। दूसरा फ़ोल्डर चुनें।</translation>
    </message>
</context>
<context>
    <name>storage/creation.py</name>
    <message>
        <source>{path} is there already: choose another name, or open it.</source>
        <translation>{path} पहले से मौजूद है: दूसरा नाम चुनें, या उसे खोलें।</translation>
    </message>
    <message>
        <source>There is no folder {path}: make it first, or choose another one.</source>
        <translation>फ़ोल्डर {path} नहीं है: पहले उसे बनाएँ, या दूसरा चुनें।</translation>
    </message>
    <message>
        <source>{path} cannot be created: {reason}. Choose another folder or name.</source>
        <translation>{path} नहीं बन सकती: {reason}। दूसरा फ़ोल्डर या नाम चुनें।</translation>
    </message>
</context>
<context>
    <name>storage/database.py</name>
    <message>
        <source>{path} is damaged ({error}): restore it from a backup.</source>
        <translation>{path} बिगड़ी हुई है ({error}): उसे बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not an Ankan project.</source>
        <translation>{path} किसी दूसरे प्रोग्राम का डेटाबेस है, अंकन का प्रोजेक्ट नहीं।</translation>
    </message>
    <message>
        <source>{path} was written by a newer Ankan (project format {major}.{minor}; this one reads {format_version}.x): install the newer version to open it.</source>
        <translation>{path} नए अंकन ने लिखी है (प्रोजेक्ट का रूप {major}.{minor}; यह {format_version}.x पढ़ता है): खोलने के लिए नया संस्करण इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>The last edits of {path} are still in {log}, and this folder cannot be written: copy both files to a folder you can write in and open the copy.</source>
        <translation>{path} के पिछले बदलाव अभी {log} में हैं, और इस फ़ोल्डर में लिखा नहीं जा सकता: दोनों फ़ाइलें ऐसे फ़ोल्डर में कॉपी करें जिसमें आप लिख सकें, और वह प्रति खोलें।</translation>
    </message>
    <message>
        <source>{path} is open for reading only, so nothing can be changed: copy it to a folder you can write in and open the copy.</source>
        <translation>{path} केवल पढ़ने के लिए खुली है, इसलिए कुछ नहीं बदला जा सकता: उसे ऐसे फ़ोल्डर में कॉपी करें जिसमें आप लिख सकें, और वह प्रति खोलें।</translation>
    </message>
    <message>
        <source>{path} is being written by {who}: wait until that is done and try again.</source>
        <translation>इस समय {path} में {who} की ओर से लिखा जा रहा है: वह पूरा होने तक रुकें और फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>is no longer where it was</source>
        <translation>अपनी जगह से हट गई</translation>
    </message>
    <message>
        <source>was replaced by another file</source>
        <translation>की जगह दूसरी फ़ाइल आ गई</translation>
    </message>
    <message>
        <source>{path} is open in another program: close it there and try again.</source>
        <translation>{path} दूसरे प्रोग्राम में खुली है: वहाँ बंद करके फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>{path} is damaged: its schema is not text. Restore it from a backup.</source>
        <translation>{path} बिगड़ी हुई है: उसका स्कीमा पाठ नहीं है। उसे बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>The project holds {what} that cannot be read ({error}): the file is damaged or was changed by another program. Restore it from a backup.</source>
        <translation>प्रोजेक्ट में {what} है जो पढ़ी नहीं जा सकती ({error}): फ़ाइल बिगड़ी हुई है या किसी दूसरे प्रोग्राम ने बदली है। उसे बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full: free some space and try again; nothing is lost.</source>
        <translation>जिस डिस्क पर {path} है वह भर गई है: कुछ जगह ख़ाली करके फिर कोशिश करें; कुछ खोया नहीं है।</translation>
    </message>
    <message>
        <source>{path} cannot be written: check the permissions of the file and of its folder.</source>
        <translation>{path} में लिखा नहीं जा सकता: फ़ाइल और उसके फ़ोल्डर की अनुमतियाँ देखें।</translation>
    </message>
    <message>
        <source>{path} is not an Ankan project: it is no SQLite database.</source>
        <translation>{path} अंकन का प्रोजेक्ट नहीं है: वह SQLite डेटाबेस नहीं है।</translation>
    </message>
    <message>
        <source>{path} is damaged: restore it from a backup, or copy it and repair the copy.</source>
        <translation>{path} बिगड़ी हुई है: उसे बैकअप से वापस लाएँ, या उसकी प्रति बनाकर प्रति को ठीक करें।</translation>
    </message>
    <message>
        <source>{path} cannot be opened: check that its folder is there and may be read.</source>
        <translation>{path} नहीं खुल सकती: देखें कि उसका फ़ोल्डर मौजूद है और पढ़ा जा सकता है।</translation>
    </message>
    <message>
        <source>Reading or writing {path} failed: check the disk and its connection ({error}).</source>
        <translation>{path} को पढ़ा या लिखा नहीं जा सका: डिस्क और उसका जोड़ देखें ({error})।</translation>
    </message>
    <message>
        <source>{path} holds, or would hold, a value of more than {limit_value_bytes} bytes.</source>
        <translation>{path} में {limit_value_bytes} बाइट से बड़ा मान है या होता।</translation>
    </message>
    <message>
        <source>{path} is a folder: choose the project file itself.</source>
        <translation>{path} फ़ोल्डर है: प्रोजेक्ट की फ़ाइल ही चुनें।</translation>
    </message>
    <message>
        <source>There is no file {path}: check the name, or create a new project.</source>
        <translation>फ़ाइल {path} नहीं है: नाम देखें, या नया प्रोजेक्ट बनाएँ।</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file: choose a project file.</source>
        <translation>{path} साधारण फ़ाइल नहीं है: प्रोजेक्ट की फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>{path} is empty: it is not an Ankan project.</source>
        <translation>{path} ख़ाली है: वह अंकन का प्रोजेक्ट नहीं है।</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} पढ़ी नहीं जा सकती: {error}।</translation>
    </message>
    <message>
        <source>{file} {what} while it was open, so nothing more can be written into it: put it back and try again, or save a copy elsewhere.</source>
        <translation>खुली रहते हुए {file} {what}, इसलिए उसमें और कुछ नहीं लिखा जा सकता: उसे वापस रखें और फिर कोशिश करें, या कहीं और प्रति सहेजें।</translation>
    </message>
</context>
<context>
    <name>storage/defaults.py</name>
    <message>
        <source>the schema {path} could not be read: {error}.</source>
        <translation>स्कीमा {path} पढ़ा नहीं जा सका: {error}।</translation>
    </message>
    <message>
        <source>the schema {path} is not UTF-8 at byte {error}.</source>
        <translation>स्कीमा {path} बाइट {error} पर UTF-8 नहीं है।</translation>
    </message>
</context>
<context>
    <name>storage/exporting.py</name>
    <message>
        <source>There is no format {format}: choose one of {formats}.</source>
        <translation>फ़ॉर्मैट {format} नहीं है: इनमें से एक चुनें: {formats}।</translation>
    </message>
    <message>
        <source>There is nothing to export: no chosen article has annotations that someone has decided on and that the format can hold. Finish an article, or export one annotator&apos;s layer.</source>
        <translation>निर्यात करने को कुछ नहीं है: चुने हुए किसी लेख में ऐसा निशान नहीं जिस पर फ़ैसला हुआ हो और जो फ़ॉर्मैट में आ सके। कोई लेख पूरा करें, या किसी एक अंकनकर्ता की परत निर्यात करें।</translation>
    </message>
    <message>
        <source>{out} is a folder: name a file in it.</source>
        <translation>{out} फ़ोल्डर है: उसमें किसी फ़ाइल का नाम दें।</translation>
    </message>
    <message>
        <source>{project} is the project itself: choose another file.</source>
        <translation>{project} ख़ुद प्रोजेक्ट है: दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>{folder} is a folder: choose another name for the file.</source>
        <translation>{folder} फ़ोल्डर है: फ़ाइल के लिए दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>The report would overwrite {targets}: choose another file for it.</source>
        <translation>रिपोर्ट {targets} के ऊपर लिख जाएगी: उसके लिए दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>{out} cannot be written: {error}. Nothing was exported.</source>
        <translation>{out} लिखी नहीं जा सकती: {error}। कुछ निर्यात नहीं हुआ।</translation>
    </message>
    <message>
        <source>{out} is a file: name a new folder, for the format makes a file for each article.</source>
        <translation>{out} फ़ाइल है: नए फ़ोल्डर का नाम दें, क्योंकि इस फ़ॉर्मैट में हर लेख की एक फ़ाइल बनती है।</translation>
    </message>
    <message>
        <source>{out} is a folder with other things in it: name a new one.</source>
        <translation>{out} फ़ोल्डर में और चीज़ें भी हैं: नए फ़ोल्डर का नाम दें।</translation>
    </message>
    <message>
        <source>The {format} file did not hold what was exported, so it was not kept: {error}. This is a fault in the program: please report it.</source>
        <translation>{format} फ़ाइल में वह नहीं था जो निर्यात हुआ, इसलिए उसे नहीं रखा गया: {error}। यह प्रोग्राम की गड़बड़ी है: कृपया इसकी सूचना दें।</translation>
    </message>
    <message>
        <source>Nothing was exported as {format}: {error}</source>
        <translation>{format} के रूप में कुछ निर्यात नहीं हुआ: {error}</translation>
    </message>
</context>
<context>
    <name>storage/file_shape.py</name>
    <message>
        <source>{path} is not made as projects of format {version}.{version2} are ({listed}): it is damaged or was changed by another program. Restore it from a backup.</source>
        <translation>{path} वैसी नहीं बनी जैसे {version}.{version2} रूप के प्रोजेक्ट होते हैं ({listed}): वह बिगड़ी हुई है या किसी दूसरे प्रोग्राम ने बदली है। उसे बैकअप से वापस लाएँ।</translation>
    </message>
    <message>
        <source>{path} holds what Ankan does not put into a project ({listed}), so it is opened for reading only: export its annotations and import them into a new project.</source>
        <translation>{path} में ऐसा कुछ है जो अंकन प्रोजेक्ट में नहीं रखता ({listed}), इसलिए वह केवल पढ़ने के लिए खुली है: उसके निशान निर्यात करें और नए प्रोजेक्ट में आयात करें।</translation>
    </message>
</context>
<context>
    <name>storage/files.py</name>
    <message>
        <source>{target} is or belongs to a project or another database: choose another file.</source>
        <translation>{target} किसी प्रोजेक्ट या दूसरे डेटाबेस की है: दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>{target} is no ordinary file: choose another one.</source>
        <translation>{target} साधारण फ़ाइल नहीं है: दूसरी चुनें।</translation>
    </message>
    <message>
        <source>{targets} was named for two outputs: choose another file for one of them.</source>
        <translation>{targets} दो निर्यातों के लिए दी गई है: एक के लिए दूसरी फ़ाइल चुनें।</translation>
    </message>
    <message>
        <source>{target} is a folder: name a file in it.</source>
        <translation>{target} फ़ोल्डर है: उसमें किसी फ़ाइल का नाम दें।</translation>
    </message>
    <message>
        <source>{target} cannot be written: {error}. Choose another folder.</source>
        <translation>{target} लिखी नहीं जा सकती: {error}। दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>{target} cannot be written: {error}. Nothing was changed.</source>
        <translation>{target} लिखी नहीं जा सकती: {error}। कुछ नहीं बदला।</translation>
    </message>
    <message>
        <source>{out} cannot be written: {error}.</source>
        <translation>{out} लिखी नहीं जा सकती: {error}।</translation>
    </message>
    <message>
        <source>another run is making {out}: wait for it, or name another file.</source>
        <translation>{out} को दूसरा काम बना रहा है: उसके लिए रुकें, या दूसरी फ़ाइल का नाम दें।</translation>
    </message>
</context>
<context>
    <name>storage/formats/brat.py</name>
    <message>
        <source>expected the text {wanted}, which stands there, found {surface}</source>
        <translation>पाठ {wanted} चाहिए था, जो वहाँ है, मिला {surface}</translation>
    </message>
    <message>
        <source>{text_file}: expected UTF-8, found another byte at {error}</source>
        <translation>{text_file}: UTF-8 चाहिए था, {error} पर दूसरा बाइट मिला</translation>
    </message>
    <message>
        <source>the text of {document} is not the one its sha256 in {folder} was made of</source>
        <translation>{document} का पाठ वह नहीं है जिससे {folder} का sha256 बना था</translation>
    </message>
    <message>
        <source>expected a line of standoff, found {line}</source>
        <translation>standoff की पंक्ति चाहिए थी, मिला {line}</translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {low}-{high}</source>
        <translation>{text} वर्णों के पाठ के भीतर का दायरा चाहिए था, मिला {low}-{high}</translation>
    </message>
    <message>
        <source>expected pieces with nothing but line ends between them, found {end} and {start}</source>
        <translation>टुकड़ों के बीच केवल पंक्ति-अंत चाहिए थे, मिला {end} और {start}</translation>
    </message>
    <message>
        <source>{where}: expected one of our links, found {word}</source>
        <translation>{where}: हमारे संबंधों में से एक चाहिए था, मिला {word}</translation>
    </message>
    <message>
        <source>{event}: expected the event Stance, found {value}</source>
        <translation>{event}: घटना Stance चाहिए थी, मिला {value}</translation>
    </message>
    <message>
        <source>The label {node} is a word of the format&apos;s own: call it something else first.</source>
        <translation>लेबल {node} फ़ॉर्मैट का अपना शब्द है: पहले उसे दूसरा नाम दें।</translation>
    </message>
    <message>
        <source>expected T1, a TAB, a type and offsets, a TAB and the text, found {line}</source>
        <translation>T1, टैब, प्रकार और जगहें, टैब और पाठ चाहिए थे, मिला {line}</translation>
    </message>
    <message>
        <source>expected R1, a TAB and a type with Arg1 and Arg2, found {line}</source>
        <translation>R1, टैब और Arg1 व Arg2 वाला प्रकार चाहिए था, मिला {line}</translation>
    </message>
    <message>
        <source>expected E1, a TAB, Type:T1 and arguments, found {line}</source>
        <translation>E1, टैब, प्रकार:T1 और बाक़ी मान चाहिए थे, मिला {line}</translation>
    </message>
    <message>
        <source>expected A1, a TAB, a name, an id and a value, found {line}</source>
        <translation>A1, टैब, नाम, पहचान और मान चाहिए थे, मिला {line}</translation>
    </message>
    <message>
        <source>{where} points at {id}, which is not there</source>
        <translation>{where} से {id} का संबंध है, जो वहाँ नहीं है</translation>
    </message>
    <message>
        <source>{ann}, line {number}: {error}</source>
        <translation>{ann}, पंक्ति {number}: {error}</translation>
    </message>
    <message>
        <source>{base} cannot be read: {error}</source>
        <translation>{base} पढ़ी नहीं जा सकती: {error}</translation>
    </message>
</context>
<context>
    <name>storage/formats/cas.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 in {folder} was made of</source>
        <translation>{document} का पाठ वह नहीं है जिससे {folder} का sha256 बना था</translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {start}-{end}</source>
        <translation>{text} वर्णों के पाठ के भीतर का दायरा चाहिए था, मिला {start}-{end}</translation>
    </message>
    <message>
        <source>expected a text under {label} at {start}, found {found}</source>
        <translation>{start} पर {label} के नीचे पाठ चाहिए था, मिला {found}</translation>
    </message>
    <message>
        <source>The text of {item} cannot be written as XML: {error}.</source>
        <translation>{item} का पाठ XML में नहीं लिखा जा सकता: {error}।</translation>
    </message>
    <message>
        <source>{file}: expected a UIMA type system, found something else{line_of}</source>
        <translation>{file}: UIMA type system चाहिए था, कुछ और मिला{line_of}</translation>
    </message>
    <message>
        <source>expected a UIMA CAS {kind}, found something else{line_of}</source>
        <translation>UIMA CAS {kind} चाहिए था, कुछ और मिला{line_of}</translation>
    </message>
    <message>
        <source>the {role} of the {nodes} at {nodes2} is on no layer of ours</source>
        <translation>{nodes2} पर {nodes} का {role} हमारी किसी परत में नहीं है</translation>
    </message>
    <message>
        <source>{file}: expected the features of our layers, found something else ({error})</source>
        <translation>{file}: हमारी परतों की विशेषताएँ चाहिए थीं, कुछ और मिला ({error})</translation>
    </message>
    <message>
        <source>{file} cannot be read: {error}</source>
        <translation>{file} पढ़ी नहीं जा सकती: {error}</translation>
    </message>
</context>
<context>
    <name>storage/formats/columns.py</name>
    <message>
        <source>{name} inside or across a longer one</source>
        <translation>लंबे निशान के भीतर या उस पर चढ़े: {name}</translation>
    </message>
    <message>
        <source>{name} that cut a token</source>
        <translation>टोकन को काटने वाले: {name}</translation>
    </message>
    <message>
        <source>{name} without a token</source>
        <translation>बिना टोकन के: {name}</translation>
    </message>
    <message>
        <source>articles without a token</source>
        <translation>बिना टोकन के लेख</translation>
    </message>
    <message>
        <source>cues, which have no place without their quotation</source>
        <translation>कथन-शब्द, जिनकी अपने उद्धरण के बिना कोई जगह नहीं</translation>
    </message>
    <message>
        <source>tokens written without the white space in them</source>
        <translation>टोकन जो अपनी ख़ाली जगह के बिना लिखे गए</translation>
    </message>
    <message>
        <source>{name} grown to whole tokens</source>
        <translation>पूरे टोकनों तक बढ़ाए गए: {name}</translation>
    </message>
    <message>
        <source>{name} that begin anew in each sentence</source>
        <translation>हर वाक्य में नए सिरे से शुरू: {name}</translation>
    </message>
    <message>
        <source>links from quotations to speakers and cues</source>
        <translation>उद्धरणों से वक्ता और कथन-शब्द के संबंध</translation>
    </message>
    <message>
        <source>{names}, which are another layer</source>
        <translation>{names}, जो दूसरी परत हैं</translation>
    </message>
</context>
<context>
    <name>storage/formats/conll2003.py</name>
    <message>
        <source>{path}, line {number}: expected the columns order, id, sha256 and title, found {line}</source>
        <translation>{path}, पंक्ति {number}: स्तंभ order, id, sha256 और title चाहिए थे, मिला {line}</translation>
    </message>
    <message>
        <source>kinds of quotations, which are another layer</source>
        <translation>उद्धरण के प्रकार, जो दूसरी परत हैं</translation>
    </message>
    <message>
        <source>{path}: expected {known} documents, as in the list beside it, found {number}</source>
        <translation>{path}: पास की सूची के अनुसार {known} लेख चाहिए थे, मिले {number}</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line at the end</source>
        <translation>{path}, पंक्ति {at}: अंत में ख़ाली पंक्ति चाहिए थी</translation>
    </message>
    <message>
        <source>{path}, lines {rows} to {rows2}: {error}</source>
        <translation>{path}, पंक्तियाँ {rows} से {rows2}: {error}</translation>
    </message>
    <message>
        <source>{path}: expected {known} documents, as in the list beside it, found more</source>
        <translation>{path}: पास की सूची के अनुसार {known} लेख चाहिए थे, ज़्यादा मिले</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line after -DOCSTART-, found {line}</source>
        <translation>{path}, पंक्ति {at}: -DOCSTART- के बाद ख़ाली पंक्ति चाहिए थी, मिला {line}</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected {least} to {most} columns, the token first and the tag last, found {line}</source>
        <translation>{path}, पंक्ति {at}: {least} से {most} स्तंभ चाहिए थे, पहला टोकन और आख़िरी टैग, मिला {line}</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line before a document begins</source>
        <translation>{path}, पंक्ति {at}: लेख शुरू होने से पहले ख़ाली पंक्ति चाहिए थी</translation>
    </message>
</context>
<context>
    <name>storage/formats/conllu.py</name>
    <message>
        <source>expected an analysis of {sentences} sentences, found one of {analyses}</source>
        <translation>{sentences} वाक्यों का विश्लेषण चाहिए था, {analyses} का मिला</translation>
    </message>
    <message>
        <source>{place}: expected the number of a word under HEAD, found {head}</source>
        <translation>{place}: HEAD के नीचे शब्द की संख्या चाहिए थी, मिला {head}</translation>
    </message>
    <message>
        <source>expected an analysis of {sentence} tokens, found one of {analysis}</source>
        <translation>{sentence} टोकनों का विश्लेषण चाहिए था, {analysis} का मिला</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected words in the sentence, found none</source>
        <translation>{path}, पंक्ति {at}: वाक्य में शब्द चाहिए थे, कोई नहीं मिला</translation>
    </message>
    <message>
        <source>{path}, line {at}: expected a blank line at the end</source>
        <translation>{path}, पंक्ति {at}: अंत में ख़ाली पंक्ति चाहिए थी</translation>
    </message>
    <message>
        <source>{where}: expected {names} columns with something in each, found {line}</source>
        <translation>{where}: {names} भरे हुए स्तंभ चाहिए थे, मिला {line}</translation>
    </message>
    <message>
        <source>{where}: expected the word {tokens}, found the id {row}</source>
        <translation>{where}: शब्द {tokens} चाहिए था, पहचान {row} मिली</translation>
    </message>
    <message>
        <source>{where}: expected SpacesInToken to be {row} with white space</source>
        <translation>{where}: SpacesInToken में {row} ख़ाली जगह के साथ चाहिए था</translation>
    </message>
    <message>
        <source>{path}: the text of {name} is not the one its sha256 was made of</source>
        <translation>{path}: {name} का पाठ वह नहीं है जिससे उसका sha256 बना था</translation>
    </message>
    <message>
        <source>{path}, line 1: expected the columns ID and FORM among others, found {line}</source>
        <translation>{path}, पंक्ति 1: स्तंभों में ID और FORM भी चाहिए थे, मिला {line}</translation>
    </message>
</context>
<context>
    <name>storage/formats/contract.py</name>
    <message>
        <source>{format} needs the package {format2}, which is not installed: run `.venv/bin/python -m pip install -c constraints.txt {format2}` in the program&apos;s folder.</source>
        <translation>{format} के लिए पैकेज {format2} चाहिए, जो इंस्टॉल नहीं है: प्रोग्राम के फ़ोल्डर में `.venv/bin/python -m pip install -c constraints.txt {format2}` चलाएँ।</translation>
    </message>
    <message>
        <source>; and {count} more</source>
        <translation>; और {count} और</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>छोड़ा गया</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ध्यान दें</translation>
    </message>
</context>
<context>
    <name>storage/formats/docbin.py</name>
    <message>
        <source>spaCy cannot hold the text of {item} as it is.</source>
        <translation>spaCy {item} का पाठ जैसा है वैसा नहीं रख सकता।</translation>
    </message>
    <message>
        <source>expected places and links in the user data: {error}</source>
        <translation>user data में जगहें और संबंध चाहिए थे: {error}</translation>
    </message>
    <message>
        <source>the {key} are not those of the user data: expected {expected}, found {found}</source>
        <translation>{key} user data वाले नहीं हैं: चाहिए थे {expected}, मिले {found}</translation>
    </message>
    <message>
        <source>{file}, Doc {at}: expected the places and labels of spaCy 3 ({error})</source>
        <translation>{file}, Doc {at}: spaCy 3 की जगहें और लेबल चाहिए थे ({error})</translation>
    </message>
    <message>
        <source>{file}: expected a DocBin of spaCy 3, found something else</source>
        <translation>{file}: spaCy 3 का DocBin चाहिए था, कुछ और मिला</translation>
    </message>
    <message>
        <source>entities in a span group only, for they are inside or across a longer one</source>
        <translation>नाम जो केवल span group में हैं, क्योंकि वे लंबे नाम के भीतर या उस पर चढ़े हैं</translation>
    </message>
    <message>
        <source>entities without a token, in the user data only</source>
        <translation>बिना टोकन के नाम, केवल user data में</translation>
    </message>
    <message>
        <source>entities grown to whole tokens, but not in the user data</source>
        <translation>नाम जो पूरे टोकनों तक बढ़ाए गए, पर user data में नहीं</translation>
    </message>
    <message>
        <source>{file}: a DocBin may hold {limit_docbin_bytes} MB, and this one holds more. Divide it.</source>
        <translation>{file}: DocBin {limit_docbin_bytes} MB तक का हो सकता है, और यह उससे बड़ा है। उसे बाँटें।</translation>
    </message>
    <message>
        <source>{file}, Doc {at}: {error}</source>
        <translation>{file}, Doc {at}: {error}</translation>
    </message>
</context>
<context>
    <name>storage/formats/doccano.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 was made of</source>
        <translation>{document} का पाठ वह नहीं है जिससे उसका sha256 बना था</translation>
    </message>
    <message>
        <source>expected &quot;state&quot; to be open or finished, found {state}</source>
        <translation>&quot;state&quot; में open या finished चाहिए था, मिला {state}</translation>
    </message>
    <message>
        <source>expected a whole number of its own under &quot;id&quot;, found {id}</source>
        <translation>&quot;id&quot; में अपनी एक पूर्ण संख्या चाहिए थी, मिला {id}</translation>
    </message>
    <message>
        <source>expected a relation {get_args}, found {relation}</source>
        <translation>संबंध {get_args} चाहिए था, मिला {relation}</translation>
    </message>
    <message>
        <source>a relation points at the entity {lost}, which is not there</source>
        <translation>संबंध {lost} की ओर है, जो वहाँ नहीं है</translation>
    </message>
    <message>
        <source>expected [start, end, label], found {triple}</source>
        <translation>[start, end, label] चाहिए था, मिला {triple}</translation>
    </message>
</context>
<context>
    <name>storage/formats/folder.py</name>
    <message>
        <source>{folder}: expected files ending in {endings}, found none</source>
        <translation>{folder}: {endings} पर ख़त्म होने वाली फ़ाइलें चाहिए थीं, कोई नहीं मिली</translation>
    </message>
    <message>
        <source>expected the state open or finished, found {value}</source>
        <translation>स्थिति open या finished चाहिए थी, मिला {value}</translation>
    </message>
    <message>
        <source>{table}, line {number}: expected {columns} columns, found {cells}</source>
        <translation>{table}, पंक्ति {number}: {columns} स्तंभ चाहिए थे, मिले {cells}</translation>
    </message>
    <message>
        <source>{table}, line {number}: expected the name of a file in this folder, found {row}</source>
        <translation>{table}, पंक्ति {number}: इसी फ़ोल्डर की किसी फ़ाइल का नाम चाहिए था, मिला {row}</translation>
    </message>
    <message>
        <source>{table}, line 1: expected the columns {columns}, found {line}</source>
        <translation>{table}, पंक्ति 1: स्तंभ {columns} चाहिए थे, मिला {line}</translation>
    </message>
</context>
<context>
    <name>storage/formats/gold.py</name>
    <message>
        <source>suggestions nobody has decided on</source>
        <translation>सुझाव जिन पर फ़ैसला नहीं हुआ</translation>
    </message>
    <message>
        <source>stances on a quotation that is not gold</source>
        <translation>ऐसे उद्धरण के रुख जो मानक नहीं है</translation>
    </message>
    <message>
        <source>records whose link to a span or quotation that is not gold was cut</source>
        <translation>निशान जिनका ऐसे नाम या उद्धरण से संबंध हटाया गया जो मानक नहीं है</translation>
    </message>
</context>
<context>
    <name>storage/formats/graph.py</name>
    <message>
        <source>links from quotations and stances</source>
        <translation>उद्धरणों और रुखों के संबंध</translation>
    </message>
    <message>
        <source>places of the layer {node}</source>
        <translation>परत {node} की जगहें</translation>
    </message>
    <message>
        <source>{node}s that no quotation or stance points at</source>
        <translation>{node} जिनकी ओर किसी उद्धरण या रुख का संबंध नहीं</translation>
    </message>
    <message>
        <source>The label {span} is a word of the format&apos;s own: call it something else first.</source>
        <translation>लेबल {span} फ़ॉर्मैट का अपना शब्द है: पहले उसे दूसरा नाम दें।</translation>
    </message>
    <message>
        <source>stances without holder, target and quotation</source>
        <translation>रुख जिनमें धारक, लक्ष्य और उद्धरण नहीं</translation>
    </message>
    <message>
        <source>suggestions nobody has decided on</source>
        <translation>सुझाव जिन पर फ़ैसला नहीं हुआ</translation>
    </message>
    <message>
        <source>stances on a quotation that is not gold</source>
        <translation>ऐसे उद्धरण के रुख जो मानक नहीं है</translation>
    </message>
    <message>
        <source>expected the link {link} to begin at a quotation or stance, not at a {source}</source>
        <translation>संबंध {link} किसी उद्धरण या रुख से शुरू होना चाहिए था, {source} से नहीं</translation>
    </message>
    <message>
        <source>expected one {link} of the {source} at {source2}-{source3}, found two</source>
        <translation>{source2}-{source3} के {source} का एक {link} चाहिए था, दो मिले</translation>
    </message>
    <message>
        <source>rejected suggestions</source>
        <translation>अस्वीकृत सुझाव</translation>
    </message>
    <message>
        <source>expected the link quote to lead to a quotation, not to a {target}</source>
        <translation>संबंध quote किसी उद्धरण तक जाना चाहिए था, {target} तक नहीं</translation>
    </message>
    <message>
        <source>whom speakers mean</source>
        <translation>वक्ता किस नाम की बात हैं</translation>
    </message>
    <message>
        <source>that stances are implied</source>
        <translation>कि रुख छिपे हुए हैं</translation>
    </message>
    <message>
        <source>notes on stances</source>
        <translation>रुखों पर टिप्पणियाँ</translation>
    </message>
</context>
<context>
    <name>storage/formats/hf.py</name>
    <message>
        <source>expected a list of texts under &quot;tokens&quot;</source>
        <translation>&quot;tokens&quot; के नीचे पाठों की सूची चाहिए थी</translation>
    </message>
    <message>
        <source>expected a tag as a text for each of the {length} tokens under &quot;{key}&quot;</source>
        <translation>&quot;{key}&quot; के नीचे {length} टोकनों में से हर एक का टैग पाठ के रूप में चाहिए था</translation>
    </message>
    <message>
        <source>the tags under &quot;{key}&quot; are numbers, and no features beside the file name them: lay {name}.features.json or dataset_info.json there</source>
        <translation>&quot;{key}&quot; के नीचे के टैग संख्याएँ हैं, और पास की किसी फ़ाइल में उनके नाम नहीं हैं: वहाँ {name}.features.json या dataset_info.json रखें</translation>
    </message>
    <message>
        <source>&quot;{key}&quot;: the features name {names} tags, and {unknown} is none of them</source>
        <translation>&quot;{key}&quot;: {names} टैगों के नाम हैं, और {unknown} उनमें नहीं है</translation>
    </message>
    <message>
        <source>expected features in {file}, which cannot be read as JSON</source>
        <translation>{file} में features चाहिए थे, जो JSON के रूप में नहीं पढ़े जा सकते</translation>
    </message>
</context>
<context>
    <name>storage/formats/jsonl.py</name>
    <message>
        <source>expected an object, not {value}</source>
        <translation>ऑब्जेक्ट चाहिए था, {value} नहीं</translation>
    </message>
    <message>
        <source>expected &quot;format&quot;: &quot;ankan/1&quot;, or a &quot;text&quot; with &quot;entities&quot; and &quot;quotes&quot;; found neither</source>
        <translation>&quot;format&quot;: &quot;ankan/1&quot; चाहिए था, या &quot;entities&quot; और &quot;quotes&quot; के साथ &quot;text&quot;; दोनों नहीं मिले</translation>
    </message>
    <message>
        <source>&quot;format&quot; is {value}, this program reads ankan/1</source>
        <translation>&quot;format&quot; {value} है, यह प्रोग्राम ankan/1 पढ़ता है</translation>
    </message>
    <message>
        <source>&quot;id&quot; is empty</source>
        <translation>&quot;id&quot; ख़ाली है</translation>
    </message>
    <message>
        <source>&quot;id&quot; is a text or a whole number, not {value}</source>
        <translation>&quot;id&quot; पाठ या पूर्ण संख्या होती है, {value} नहीं</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is a text, not {found}</source>
        <translation>&quot;{key}&quot; पाठ होता है, {found} नहीं</translation>
    </message>
    <message>
        <source>&quot;{key}&quot; is a list</source>
        <translation>&quot;{key}&quot; सूची होती है</translation>
    </message>
    <message>
        <source>{annotations} has two notes about the same</source>
        <translation>{annotations} में एक ही चीज़ पर दो टिप्पणियाँ हैं</translation>
    </message>
    <message>
        <source>{annotations} has two decisions with one id</source>
        <translation>{annotations} में एक ही पहचान के दो फ़ैसले हैं</translation>
    </message>
    <message>
        <source>the text of {document_id} is not the one its sha256 was made of</source>
        <translation>{document_id} का पाठ वह नहीं है जिससे उसका sha256 बना था</translation>
    </message>
    <message>
        <source>a record of {document_id} has no {error}</source>
        <translation>{document_id} के एक अभिलेख में {error} नहीं है</translation>
    </message>
    <message>
        <source>{record} points at the {kind} {cited}, which is not there</source>
        <translation>{record} का संबंध {kind} {cited} से है, जो वहाँ नहीं है</translation>
    </message>
    <message>
        <source>{where}: the article {key} by {key2} is there twice</source>
        <translation>{where}: {key2} का लेख {key} दो बार है</translation>
    </message>
</context>
<context>
    <name>storage/formats/labelstudio.py</name>
    <message>
        <source>the text of {document} is not the one its sha256 was made of</source>
        <translation>{document} का पाठ वह नहीं है जिससे उसका sha256 बना था</translation>
    </message>
    <message>
        <source>expected &quot;state&quot; to be open or finished, found {state}</source>
        <translation>&quot;state&quot; में open या finished चाहिए था, मिला {state}</translation>
    </message>
    <message>
        <source>{id}: expected a range inside the text of {length} UTF-16 units, found {low}-{high}</source>
        <translation>{id}: {length} UTF-16 इकाइयों के पाठ के भीतर का दायरा चाहिए था, मिला {low}-{high}</translation>
    </message>
    <message>
        <source>{id}: the text at {low}-{high} in UTF-16 units is {text}, expected {surface}</source>
        <translation>{id}: {low}-{high} (UTF-16 इकाइयाँ) पर पाठ {text} है, चाहिए था {surface}</translation>
    </message>
    <message>
        <source>{what}: expected one text under &quot;{key}&quot;, found {found}</source>
        <translation>{what}: &quot;{key}&quot; के नीचे एक पाठ चाहिए था, मिला {found}</translation>
    </message>
    <message>
        <source>a relation points at the region {lost}, which is not there</source>
        <translation>संबंध {lost} की ओर है, जो वहाँ नहीं है</translation>
    </message>
    <message>
        <source>expected results of the types labels, choices and relation, found {other}</source>
        <translation>labels, choices और relation प्रकार के नतीजे चाहिए थे, मिला {other}</translation>
    </message>
    <message>
        <source>expected a relation {get_args}, found {word}</source>
        <translation>संबंध {get_args} चाहिए था, मिला {word}</translation>
    </message>
</context>
<context>
    <name>storage/formats/parquet.py</name>
    <message>
        <source>{path}: expected a Parquet file, found something else, or a part of one</source>
        <translation>{path}: Parquet फ़ाइल चाहिए थी, कुछ और मिला, या उसका टुकड़ा</translation>
    </message>
    <message>
        <source>{path}: expected UTF-8, found a name or a value that is none</source>
        <translation>{path}: UTF-8 चाहिए था, पर कोई नाम या मान UTF-8 नहीं है</translation>
    </message>
    <message>
        <source>{path}: expected a column {lacking}, found {names}</source>
        <translation>{path}: स्तंभ {lacking} चाहिए था, मिले {names}</translation>
    </message>
    <message>
        <source>{path}: expected at most {limit_parquet_bytes} bytes unpacked, found more</source>
        <translation>{path}: खोलने पर ज़्यादा से ज़्यादा {limit_parquet_bytes} बाइट चाहिए थे, ज़्यादा मिले</translation>
    </message>
    <message>
        <source>{path}, row {number}: {error}</source>
        <translation>{path}, पंक्ति {number}: {error}</translation>
    </message>
</context>
<context>
    <name>storage/formats/plain_records.py</name>
    <message>
        <source>&quot;{key}&quot; is a list</source>
        <translation>&quot;{key}&quot; सूची होती है</translation>
    </message>
    <message>
        <source>expected an entity where &quot;means&quot; says, found none at {means}</source>
        <translation>&quot;means&quot; में लिखी जगह पर नाम चाहिए था, {means} पर कोई नहीं मिला</translation>
    </message>
</context>
<context>
    <name>storage/formats/prodigy.py</name>
    <message>
        <source>places without a token</source>
        <translation>बिना टोकन की जगहें</translation>
    </message>
    <message>
        <source>places that cut a token</source>
        <translation>टोकन को काटने वाली जगहें</translation>
    </message>
    <message>
        <source>places grown to whole tokens</source>
        <translation>पूरे टोकनों तक बढ़ाई गई जगहें</translation>
    </message>
    <message>
        <source>places that say the same as another one</source>
        <translation>जगहें जो दूसरी जैसी ही हैं</translation>
    </message>
    <message>
        <source>links to or from places that are left out</source>
        <translation>छोड़ी गई जगहों के संबंध</translation>
    </message>
    <message>
        <source>expected a relation {get_args}, found {relation}</source>
        <translation>संबंध {get_args} चाहिए था, मिला {relation}</translation>
    </message>
    <message>
        <source>a relation points at the span {lost}-{lost2}, which is not there</source>
        <translation>संबंध {lost}-{lost2} की ओर है, जो वहाँ नहीं है</translation>
    </message>
</context>
<context>
    <name>storage/formats/proof.py</name>
    <message>
        <source>decisions of an adjudicator with their reasons</source>
        <translation>निर्णायक के फ़ैसले और उनके कारण</translation>
    </message>
    <message>
        <source>notes and flags</source>
        <translation>टिप्पणियाँ और झंडियाँ</translation>
    </message>
    <message>
        <source>{out} does not hold the {wanted} articles that were written</source>
        <translation>{out} में वे {wanted} लेख नहीं हैं जो लिखे गए थे</translation>
    </message>
    <message>
        <source>{out}: article {number} ({name}) reads back differently</source>
        <translation>{out}: लेख {number} ({name}) वापस पढ़ने पर अलग निकला</translation>
    </message>
</context>
<context>
    <name>storage/formats/quotation_table.py</name>
    <message>
        <source>articles without a quotation</source>
        <translation>बिना उद्धरण के लेख</translation>
    </message>
    <message>
        <source>{path}: expected UTF-8, found the byte 0x{error}</source>
        <translation>{path}: UTF-8 चाहिए था, बाइट 0x{error} मिला</translation>
    </message>
    <message>
        <source>{path}: expected a table with separators, found something else ({error})</source>
        <translation>{path}: विभाजकों वाली तालिका चाहिए थी, कुछ और मिला ({error})</translation>
    </message>
    <message>
        <source>stances without a quotation</source>
        <translation>बिना उद्धरण के रुख</translation>
    </message>
    <message>
        <source>{path}, row {at}: expected the columns {header}</source>
        <translation>{path}, पंक्ति {at}: स्तंभ {header} चाहिए थे</translation>
    </message>
</context>
<context>
    <name>storage/formats/reading.py</name>
    <message>
        <source>expected an article, found more than {limit_record_bytes} bytes</source>
        <translation>लेख चाहिए था, {limit_record_bytes} बाइट से ज़्यादा मिला</translation>
    </message>
    <message>
        <source>expected no document type, with which entities could grow or draw in other files</source>
        <translation>document type नहीं होना चाहिए था, जिससे entity बढ़ सकती हैं या दूसरी फ़ाइलें खींच सकती हैं</translation>
    </message>
    <message>
        <source>expected a text under &quot;{key}&quot;, found {found}</source>
        <translation>&quot;{key}&quot; के नीचे पाठ चाहिए था, मिला {found}</translation>
    </message>
    <message>
        <source>expected a list under &quot;{key}&quot;, found {found}</source>
        <translation>&quot;{key}&quot; के नीचे सूची चाहिए थी, मिला {found}</translation>
    </message>
    <message>
        <source>expected {what}, an object, found {value}</source>
        <translation>{what} एक ऑब्जेक्ट चाहिए था, मिला {value}</translation>
    </message>
    <message>
        <source>expected whole numbers under &quot;{start}&quot; and &quot;{end}&quot;, found {low} and {high}</source>
        <translation>&quot;{start}&quot; और &quot;{end}&quot; के नीचे पूर्ण संख्याएँ चाहिए थीं, मिला {low} और {high}</translation>
    </message>
    <message>
        <source>expected a range inside the text of {text} characters, found {low}-{high}</source>
        <translation>{text} वर्णों के पाठ के भीतर का दायरा चाहिए था, मिला {low}-{high}</translation>
    </message>
    <message>
        <source>the text of {document_id} holds half a surrogate pair at {error}</source>
        <translation>{document_id} के पाठ में {error} पर आधा सरोगेट जोड़ा है</translation>
    </message>
    <message>
        <source>{path}, line {number}: expected UTF-8, found the byte 0x{line} at position {error} of the line</source>
        <translation>{path}, पंक्ति {number}: UTF-8 चाहिए था, पंक्ति की जगह {error} पर बाइट 0x{line} मिला</translation>
    </message>
    <message>
        <source>{path}: expected a JSON array, which begins with [</source>
        <translation>{path}: JSON array चाहिए था, जो [ से शुरू होता है</translation>
    </message>
    <message>
        <source>{path}: expected the end of the file after ], found {rest}</source>
        <translation>{path}: ] के बाद फ़ाइल का अंत चाहिए था, मिला {rest}</translation>
    </message>
    <message>
        <source>{path}, line {line}: expected an article, found more than {limit_record_bytes} bytes</source>
        <translation>{path}, पंक्ति {line}: लेख चाहिए था, {limit_record_bytes} बाइट से ज़्यादा मिला</translation>
    </message>
    <message>
        <source>{path}, item {number}: expected an article, found more than {limit_record_bytes} bytes</source>
        <translation>{path}, इकाई {number}: लेख चाहिए था, {limit_record_bytes} बाइट से ज़्यादा मिला</translation>
    </message>
    <message>
        <source>{where}: expected another item or ], found the end of the file</source>
        <translation>{where}: एक और इकाई या ] चाहिए था, फ़ाइल का अंत मिला</translation>
    </message>
    <message>
        <source>{path}: expected UTF-8, found the byte 0x{error}</source>
        <translation>{path}: UTF-8 चाहिए था, बाइट 0x{error} मिला</translation>
    </message>
    <message>
        <source>{where}, line {at_line}: expected one JSON value, {told}</source>
        <translation>{where}, पंक्ति {at_line}: एक JSON मान चाहिए था, {told}</translation>
    </message>
    <message>
        <source>{where}: expected one JSON value, {broken}</source>
        <translation>{where}: एक JSON मान चाहिए था, {broken}</translation>
    </message>
</context>
<context>
    <name>storage/formats/report.py</name>
    <message>
        <source>{value} and {examples} more</source>
        <translation>{value} और {examples} और</translation>
    </message>
    <message>
        <source>Exported {articles} ({who}) as {title} to {out}; read back without a difference.</source>
        <translation>{articles} ({who}) {title} के रूप में {out} में निर्यात हुए; वापस पढ़ने पर कोई अंतर नहीं मिला।</translation>
    </message>
    <message>
        <source>Written: {what}.</source>
        <translation>लिखा गया: {what}।</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>कुछ नहीं छोड़ा गया।</translation>
    </message>
    <message>
        <source>Removed, as files of the export before: {names}.</source>
        <translation>पिछले निर्यात की फ़ाइलें होने से हटाई गईं: {names}।</translation>
    </message>
    <message>
        <source>Not of this export, though named like it: {beside} in the same folder.</source>
        <translation>मिलते-जुलते नाम की, पर इस निर्यात की नहीं: {beside} उसी फ़ोल्डर में।</translation>
    </message>
    <message>
        <source>Part {name}: {counted}.</source>
        <translation>हिस्सा {name}: {counted}।</translation>
    </message>
</context>
<context>
    <name>storage/formats/stanza_ner.py</name>
    <message>
        <source>expected a sentence, a list of tokens</source>
        <translation>वाक्य चाहिए था, यानी टोकनों की सूची</translation>
    </message>
    <message>
        <source>{path}, line {number}: expected a number of sentences and an id, found {line}</source>
        <translation>{path}, पंक्ति {number}: वाक्यों की संख्या और पहचान चाहिए थी, मिला {line}</translation>
    </message>
    <message>
        <source>expected texts under &quot;text&quot; and &quot;ner&quot; of token {number}, found {word}</source>
        <translation>टोकन {number} के &quot;text&quot; और &quot;ner&quot; के नीचे पाठ चाहिए थे, मिला {word}</translation>
    </message>
    <message>
        <source>{path}: expected as many sentences as the list beside it counts, found fewer</source>
        <translation>{path}: उतने वाक्य चाहिए थे जितने पास की सूची गिनती है, कम मिले</translation>
    </message>
</context>
<context>
    <name>storage/holders.py</name>
    <message>
        <source>“main.py {purpose}”</source>
        <translation>“main.py {purpose}”</translation>
    </message>
    <message>
        <source>a window of Ankan</source>
        <translation>अंकन की एक विंडो</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>किसी दूसरे प्रोग्राम</translation>
    </message>
    <message>
        <source>{project} is being opened by somebody else at this moment: try again.</source>
        <translation>{project} को इस समय कोई और खोल रहा है: फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>{project} is open already, by {who}. On a network share or in a synchronised folder only one may work on a project at a time: wait until it is closed there. If it is open nowhere, remove the file {record} beside it and try again.</source>
        <translation>{project} पहले से खुला है, {who} के पास। नेटवर्क या सिंक वाले फ़ोल्डर में एक प्रोजेक्ट पर एक बार में एक ही व्यक्ति काम कर सकता है: वहाँ बंद होने तक रुकें। अगर वह कहीं नहीं खुला है तो उसके पास की फ़ाइल {record} हटाकर फिर कोशिश करें।</translation>
    </message>
    <message>
        <source>{what} (on the computer {host}, since {local})</source>
        <translation>{what} (कंप्यूटर {host} पर, {local} से)</translation>
    </message>
    <message>
        <source>something else that this program does</source>
        <translation>इसी प्रोग्राम के किसी दूसरे काम</translation>
    </message>
    <message>
        <source>{what} (process {process}, since {local})</source>
        <translation>{what} (प्रोसेस {process}, {local} से)</translation>
    </message>
    <message>
        <source>the program “{name}” (process {process})</source>
        <translation>प्रोग्राम “{name}” (प्रोसेस {process})</translation>
    </message>
</context>
<context>
    <name>storage/importing.py</name>
    <message>
        <source>open it in a word processor and save it as .docx</source>
        <translation>उसे वर्ड प्रोसेसर में खोलकर .docx में सहेजें</translation>
    </message>
    <message>
        <source>copy its text into a .txt file</source>
        <translation>उसका पाठ .txt फ़ाइल में कॉपी करें</translation>
    </message>
    <message>
        <source>save it as CSV</source>
        <translation>उसे CSV में सहेजें</translation>
    </message>
    <message>
        <source>save it as JSON lines (.jsonl), an object a line</source>
        <translation>उसे JSON पंक्तियों (.jsonl) में सहेजें, हर पंक्ति में एक ऑब्जेक्ट</translation>
    </message>
    <message>
        <source>a {path} file</source>
        <translation>{path} फ़ाइल</translation>
    </message>
    <message>
        <source>the format {format}</source>
        <translation>फ़ॉर्मैट {format}</translation>
    </message>
    <message>
        <source>{article} was typed for an old font ({font}): it holds Latin letters that only that font draws as Devanagari. Convert it to Unicode first, or import it as it is.</source>
        <translation>{article} पुराने फ़ॉन्ट ({font}) के लिए टाइप किया गया था: उसमें रोमन अक्षर हैं जो केवल वही फ़ॉन्ट देवनागरी में दिखाता है। पहले उसे यूनिकोड में बदलें, या जैसा है वैसा आयात करें।</translation>
    </message>
    <message>
        <source>save it as plain text (.txt), .docx, .html, .csv or JSON lines (.jsonl)</source>
        <translation>उसे सादे पाठ (.txt), .docx, .html, .csv या JSON पंक्तियों (.jsonl) में सहेजें</translation>
    </message>
    <message>
        <source>{path}: {what} cannot be imported: {advice}.</source>
        <translation>{path}: {what} आयात नहीं हो सकती: {advice}।</translation>
    </message>
    <message>
        <source>{path} is a folder: choose the files in it.</source>
        <translation>{path} फ़ोल्डर है: उसकी फ़ाइलें चुनें।</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file.</source>
        <translation>{path} साधारण फ़ाइल नहीं है।</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} पढ़ी नहीं जा सकती: {error}।</translation>
    </message>
    <message>
        <source>{path} has no file in it that can be imported ({suffixes}).</source>
        <translation>{path} में ऐसी कोई फ़ाइल नहीं जो आयात हो सके ({suffixes})।</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>फ़ाइल {path} नहीं है।</translation>
    </message>
    <message>
        <source>{path} has more than {limit_files} files in it: choose a smaller folder.</source>
        <translation>{path} में {limit_files} से ज़्यादा फ़ाइलें हैं: छोटा फ़ोल्डर चुनें।</translation>
    </message>
</context>
<context>
    <name>storage/incoming.py</name>
    <message>
        <source>The layer already has another record with the id {record}.</source>
        <translation>परत में {record} पहचान का दूसरा अभिलेख पहले से है।</translation>
    </message>
    <message>
        <source>The layer already has another decision with the id {given}.</source>
        <translation>परत में {given} पहचान का दूसरा फ़ैसला पहले से है।</translation>
    </message>
</context>
<context>
    <name>storage/merge_plans.py</name>
    <message>
        <source>“{title}” was changed at the desk, or in another copy of pack {manifest}, and in this pack.</source>
        <translation>“{title}” डेस्क पर या पैक {manifest} की किसी और प्रति में बदला गया, और इस पैक में भी।</translation>
    </message>
    <message>
        <source>has another text here</source>
        <translation>का पाठ यहाँ कुछ और है</translation>
    </message>
    <message>
        <source>is not in this project</source>
        <translation>इस प्रोजेक्ट में नहीं है</translation>
    </message>
    <message>
        <source>The article “{title}” of pack {manifest} {why}, so the work on it cannot come in.</source>
        <translation>पैक {manifest} का लेख “{title}” {why}, इसलिए उस पर हुआ काम वापस नहीं आ सकता।</translation>
    </message>
    <message>
        <source>its journal does not lead to the annotations of “{document}”</source>
        <translation>उसका इतिहास “{document}” के निशानों तक नहीं पहुँचता</translation>
    </message>
    <message>
        <source>its journal does not follow from itself in “{document}” ({error})</source>
        <translation>“{document}” में उसका इतिहास अपने-आप से नहीं निकलता ({error})</translation>
    </message>
    <message>
        <source>“{text}” of pack {manifest} cannot be kept in this project: {problem}.</source>
        <translation>पैक {manifest} का “{text}” इस प्रोजेक्ट में नहीं रखा जा सकता: {problem}।</translation>
    </message>
    <message>
        <source>Pack {manifest} uses {code}, which the schema of this project does not have any more.</source>
        <translation>पैक {manifest} में {code} है, जो इस प्रोजेक्ट की स्कीमा में अब नहीं है।</translation>
    </message>
</context>
<context>
    <name>storage/merging.py</name>
    <message>
        <source>This project does not remember to have made pack {manifest} for {name}: another copy of it did, or it was put back to a backup from before.</source>
        <translation>इस प्रोजेक्ट को याद नहीं कि उसने {name} के लिए पैक {manifest} बनाया था: पैक इसकी किसी और प्रति ने बनाया, या यह पहले के किसी बैकअप पर लौटाया गया है।</translation>
    </message>
    <message>
        <source>Pack {manifest} is the work of {name}, who is not in the list of people.</source>
        <translation>पैक {manifest} पर {name} ने काम किया है, और यह नाम लोगों की सूची में नहीं है।</translation>
    </message>
</context>
<context>
    <name>storage/models.py</name>
    <message>
        <source>there is no model {name}; there are: {model}.</source>
        <translation>मॉडल {name} नहीं है; ये हैं: {model}।</translation>
    </message>
    <message>
        <source>no installed model can tell lemmas, parts of speech and dependencies: `models download` fetches Stanza&apos;s official ones, `models install FILE` takes a colleague&apos;s.</source>
        <translation>इंस्टॉल किया हुआ कोई मॉडल मूल शब्द, शब्द-भेद और निर्भरता नहीं बता सकता: `models download` Stanza के आधिकारिक मॉडल लाता है, `models install FILE` किसी साथी का।</translation>
    </message>
    <message>
        <source>there is neither a model nor a folder {given}; there are the models {models}.</source>
        <translation>{given} नाम का न मॉडल है न फ़ोल्डर; ये मॉडल हैं {models}।</translation>
    </message>
    <message>
        <source>{model} cannot be used: {model2}</source>
        <translation>{model} काम में नहीं लिया जा सकता: {model2}</translation>
    </message>
    <message>
        <source>{model} comes with the program and cannot be removed.</source>
        <translation>{model} प्रोग्राम के साथ आता है और हटाया नहीं जा सकता।</translation>
    </message>
    <message>
        <source>{target} cannot be made: {error}.</source>
        <translation>{target} नहीं बन सकता: {error}।</translation>
    </message>
    <message>
        <source>{model} cannot be removed: {error}.</source>
        <translation>{model} हटाया नहीं जा सकता: {error}।</translation>
    </message>
</context>
<context>
    <name>storage/pack_desk.py</name>
    <message>
        <source>A pack is cut out of a project, not of another pack.</source>
        <translation>पैक प्रोजेक्ट से बनता है, दूसरे पैक से नहीं।</translation>
    </message>
    <message>
        <source>Packs come home into a project, and this file is a pack itself.</source>
        <translation>पैक प्रोजेक्ट में वापस आते हैं, और यह फ़ाइल ख़ुद पैक है।</translation>
    </message>
</context>
<context>
    <name>storage/packing.py</name>
    <message>
        <source>{path} is there already: choose another name.</source>
        <translation>{path} पहले से मौजूद है: दूसरा नाम चुनें।</translation>
    </message>
    <message>
        <source>Gold is made at the desk: name an annotator.</source>
        <translation>मानक डेस्क पर बनता है: किसी अंकनकर्ता का नाम दें।</translation>
    </message>
    <message>
        <source>Nobody called {name} is in the list of people: it has {people}.</source>
        <translation>लोगों की सूची में {name} नाम का कोई नहीं है: उसमें हैं {people}।</translation>
    </message>
    <message>
        <source>{name} has no article in a batch called {order}; of batches {known}.</source>
        <translation>खेप {order} में {name} का कोई लेख नहीं है; ये खेपें हैं {known}।</translation>
    </message>
    <message>
        <source>{name} has nothing to do: assign articles to {name}, or name the articles.</source>
        <translation>{name} के पास करने को कुछ नहीं है: {name} को लेख दें, या लेखों के नाम दें।</translation>
    </message>
    <message>
        <source>The project has no articles yet: import some first.</source>
        <translation>प्रोजेक्ट में अभी कोई लेख नहीं है: पहले कुछ आयात करें।</translation>
    </message>
    <message>
        <source>{path} cannot be written: {error}. Choose another folder.</source>
        <translation>{path} लिखी नहीं जा सकती: {error}। दूसरा फ़ोल्डर चुनें।</translation>
    </message>
    <message>
        <source>The project has no article with the id {document}.</source>
        <translation>प्रोजेक्ट में {document} पहचान वाला कोई लेख नहीं है।</translation>
    </message>
</context>
<context>
    <name>storage/packs.py</name>
    <message>
        <source>what it says of itself was changed</source>
        <translation>उसमें अपने बारे में जो लिखा है वह बदला गया है</translation>
    </message>
    <message>
        <source>it is a pack of another kind, {value}: install a newer Ankan</source>
        <translation>वह दूसरी तरह का पैक है, {value}: नया अंकन इंस्टॉल करें</translation>
    </message>
    <message>
        <source>what it says of itself cannot be read</source>
        <translation>उसमें अपने बारे में जो लिखा है वह पढ़ा नहीं जा सकता</translation>
    </message>
</context>
<context>
    <name>storage/people.py</name>
    <message>
        <source>{name} has articles in this project, so the name has to stay: say that {name} is no longer at work.</source>
        <translation>इस प्रोजेक्ट में {name} के लेख हैं, इसलिए नाम रहना चाहिए: बताएँ कि {name} अब काम नहीं करता।</translation>
    </message>
    <message>
        <source>The list of people is empty: add {name} first.</source>
        <translation>लोगों की सूची ख़ाली है: पहले {name} को जोड़ें।</translation>
    </message>
    <message>
        <source>Nobody called {name} is in the list of people: it has {names}.</source>
        <translation>लोगों की सूची में {name} नाम का कोई नहीं है: उसमें {names} हैं।</translation>
    </message>
    <message>
        <source>{name} may not decide in gold: that is for {chosen}. Whoever keeps the list of people can change that.</source>
        <translation>{name} मानक में फ़ैसले नहीं कर सकते: यह {chosen} के लिए है। लोगों की सूची रखने वाला इसे बदल सकता है।</translation>
    </message>
    <message>
        <source>Nobody can be called {name}: that is the name of the adjudicated layer.</source>
        <translation>किसी का नाम {name} नहीं हो सकता: यह मानक परत का नाम है।</translation>
    </message>
    <message>
        <source>Nobody can be called {name}: that is how second passes are called.</source>
        <translation>किसी का नाम {name} नहीं हो सकता: दूसरी बार के काम को ऐसे पुकारा जाता है।</translation>
    </message>
    <message>
        <source>The initials of {name} are to be a few letters without spaces around them.</source>
        <translation>{name} के आद्याक्षर कुछ अक्षर होने चाहिए, आगे-पीछे ख़ाली जगह के बिना।</translation>
    </message>
    <message>
        <source>Initials have at most {initials_characters} letters, and {initials} has more.</source>
        <translation>आद्याक्षर ज़्यादा से ज़्यादा {initials_characters} अक्षर के होते हैं, और {initials} में ज़्यादा हैं।</translation>
    </message>
    <message>
        <source>{taken} has the initials {initials} already: give {name} others.</source>
        <translation>{taken} के आद्याक्षर पहले से {initials} हैं: {name} को दूसरे दें।</translation>
    </message>
    <message>
        <source>{person} is in the list of people already.</source>
        <translation>{person} पहले से लोगों की सूची में है।</translation>
    </message>
</context>
<context>
    <name>storage/project.py</name>
    <message>
        <source>{name} is pack {number} for {annotator}: its articles and labels are given, and its annotations are made in it. Do this in the project that it was cut out of.</source>
        <translation>{name} {annotator} का पैक {number} है: उसके लेख और लेबल तय हैं, और उसमें निशान लगाए जाते हैं। यह काम उस प्रोजेक्ट में करें जिससे वह बना है।</translation>
    </message>
    <message>
        <source>{database} cannot be brought up to date ({error}): it is damaged or was changed by another program, and was left as it was. Restore it from a backup.</source>
        <translation>{database} को नए रूप में नहीं लाया जा सकता ({error}): वह बिगड़ी हुई है या किसी दूसरे प्रोग्राम ने बदली है, और जैसी थी वैसी छोड़ी गई। उसे बैकअप से वापस लाएँ।</translation>
    </message>
</context>
<context>
    <name>storage/qualification.py</name>
    <message>
        <source>This qualification article was handed in, and there is no second try unless the desk allows one.</source>
        <translation>यह योग्यता लेख जमा हो चुका है, और डेस्क की अनुमति के बिना दूसरी कोशिश नहीं होती।</translation>
    </message>
    <message>
        <source>{annotator} has not handed in {document} as a qualification article so far.</source>
        <translation>{annotator} ने योग्यता लेख के रूप में {document} अभी जमा नहीं किया है।</translation>
    </message>
</context>
<context>
    <name>storage/readers/columns.py</name>
    <message>
        <source>{where} names the column {twice} twice: give each its own name.</source>
        <translation>{where} में स्तंभ {twice} का नाम दो बार है: हर एक को अपना नाम दें।</translation>
    </message>
    <message>
        <source>{path}: which column holds the text? Choose one of {listed}.</source>
        <translation>{path}: पाठ किस स्तंभ में है? इनमें से एक चुनें: {listed}।</translation>
    </message>
    <message>
        <source>{path} has no column {chosen}, only {listed}.</source>
        <translation>{path} में स्तंभ {chosen} नहीं है, केवल {listed}।</translation>
    </message>
</context>
<context>
    <name>storage/readers/contract.py</name>
    <message>
        <source>{where} is empty: there is nothing to annotate.</source>
        <translation>{where} ख़ाली है: अंकन करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>{where} has {text} characters: an article may have at most {limit_characters}. Split it.</source>
        <translation>{where} में {text} वर्ण हैं: लेख में ज़्यादा से ज़्यादा {limit_characters} हो सकते हैं। उसे बाँटें।</translation>
    </message>
    <message>
        <source>{path} has {size} bytes: {what}. Split it.</source>
        <translation>{path} में {size} बाइट हैं: {what}। उसे बाँटें।</translation>
    </message>
</context>
<context>
    <name>storage/readers/encodings.py</name>
    <message>
        <source>{where} is not UTF-8: byte 0x{original} at position {at}, line {line}, does not fit. </source>
        <translation>{where} UTF-8 में नहीं है: जगह {at}, पंक्ति {line} का बाइट 0x{original} उससे मेल नहीं खाता। </translation>
    </message>
    <message>
        <source>{found}Say which encoding it has (it may be {offered}), or open the file in a text editor and save it as UTF-8.</source>
        <translation>{found}बताएँ कि उसकी एन्कोडिंग क्या है (वह {offered} हो सकती है), या फ़ाइल को किसी एडिटर में खोलकर UTF-8 में सहेजें।</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF दस्तावेज़</translation>
    </message>
    <message>
        <source>a Word document or another packed file</source>
        <translation>Word दस्तावेज़ या दूसरी पैक की हुई फ़ाइल</translation>
    </message>
    <message>
        <source>an old Word document</source>
        <translation>पुराना Word दस्तावेज़</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF दस्तावेज़</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>चित्र</translation>
    </message>
    <message>
        <source>a packed file</source>
        <translation>पैक की हुई फ़ाइल</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>डेटाबेस</translation>
    </message>
    <message>
        <source>{where} is UTF-32: save it as UTF-8.</source>
        <translation>{where} UTF-32 में है: उसे UTF-8 में सहेजें।</translation>
    </message>
    <message>
        <source>{found}The rest is UTF-8, so the file was damaged: mend that place and save it as UTF-8.</source>
        <translation>{found}बाक़ी UTF-8 है, यानी फ़ाइल बिगड़ी हुई है: वह जगह ठीक करके UTF-8 में सहेजें।</translation>
    </message>
    <message>
        <source>{found}It looks like ISCII, an old encoding of Indian scripts that this program cannot read: convert the file and save it as UTF-8.</source>
        <translation>{found}वह ISCII लगती है, भारतीय लिपियों की पुरानी एन्कोडिंग जिसे यह प्रोग्राम नहीं पढ़ सकता: फ़ाइल को बदलकर UTF-8 में सहेजें।</translation>
    </message>
    <message>
        <source>There is no encoding named {name}: utf-8, utf-16 and windows-1252 are some.</source>
        <translation>{name} नाम की एन्कोडिंग नहीं है: utf-8, utf-16 और windows-1252 जैसी होती हैं।</translation>
    </message>
    <message>
        <source>{where} is {what}, not text: save its text as .txt or .docx and import that.</source>
        <translation>{where} में {what} है, पाठ नहीं: उसका पाठ .txt या .docx में सहेजें और वह आयात करें।</translation>
    </message>
    <message>
        <source>{where} is not {name}: byte 0x{original} at position {at}, line {line}, does not fit. Open the file in a text editor and save it as UTF-8.</source>
        <translation>{where} {name} में नहीं है: जगह {at}, पंक्ति {line} का बाइट 0x{original} उससे मेल नहीं खाता। फ़ाइल को किसी एडिटर में खोलकर UTF-8 में सहेजें।</translation>
    </message>
</context>
<context>
    <name>storage/readers/json_lines.py</name>
    <message>
        <source>{path} is empty: it holds no articles.</source>
        <translation>{path} ख़ाली है: उसमें कोई लेख नहीं है।</translation>
    </message>
    <message>
        <source>{where} is not a JSON object: each line is one like {{&quot;id&quot;: &quot;a1&quot;, &quot;text&quot;: &quot;…&quot;}}.</source>
        <translation>{where} JSON ऑब्जेक्ट नहीं है: हर पंक्ति ऐसी होती है {{&quot;id&quot;: &quot;a1&quot;, &quot;text&quot;: &quot;…&quot;}}।</translation>
    </message>
    <message>
        <source>{where} has no &quot;{columns}&quot;.</source>
        <translation>{where} में &quot;{columns}&quot; नहीं है।</translation>
    </message>
    <message>
        <source>{where}: the &quot;{columns}&quot; is empty: give one, or leave it out.</source>
        <translation>{where}: &quot;{columns}&quot; ख़ाली है: उसे भरें, या हटा दें।</translation>
    </message>
    <message>
        <source>{where}: &quot;{key}&quot; is a text in quotation marks, not {value}.</source>
        <translation>{where}: &quot;{key}&quot; उद्धरण चिह्नों में पाठ होता है, {value} नहीं।</translation>
    </message>
    <message>
        <source>{where} is not {encoding}: byte 0x{line} at position {error} of the line does not fit. Save the file as UTF-8.</source>
        <translation>{where} {encoding} में नहीं है: पंक्ति की जगह {error} का बाइट 0x{line} उससे मेल नहीं खाता। फ़ाइल को UTF-8 में सहेजें।</translation>
    </message>
    <message>
        <source>{where} is not JSON: {error} at character {error2}.</source>
        <translation>{where} JSON नहीं है: वर्ण {error2} पर {error}।</translation>
    </message>
    <message>
        <source>{where} is not JSON that can be read: {error}.</source>
        <translation>{where} ऐसा JSON नहीं है जो पढ़ा जा सके: {error}।</translation>
    </message>
    <message>
        <source>{where}: the &quot;format&quot; {record} is unknown; this program reads &quot;ankan/1&quot;.</source>
        <translation>{where}: &quot;format&quot; {record} अनजाना है; यह प्रोग्राम &quot;ankan/1&quot; पढ़ता है।</translation>
    </message>
    <message>
        <source>{where} has more than {limit_line_bytes} bytes: split the article.</source>
        <translation>{where} में {limit_line_bytes} बाइट से ज़्यादा हैं: लेख को बाँटें।</translation>
    </message>
</context>
<context>
    <name>storage/readers/plain.py</name>
    <message>
        <source>an article may have at most {limit_characters} characters</source>
        <translation>लेख में ज़्यादा से ज़्यादा {limit_characters} वर्ण हो सकते हैं</translation>
    </message>
</context>
<context>
    <name>storage/readers/table.py</name>
    <message>
        <source>{path} holds no articles: there is no row under the names of the columns.</source>
        <translation>{path} में कोई लेख नहीं है: स्तंभों के नाम के नीचे कोई पंक्ति नहीं है।</translation>
    </message>
    <message>
        <source>{path} has {size} bytes: a table may have at most {limit_table_bytes}. Split it.</source>
        <translation>{path} में {size} बाइट हैं: तालिका में ज़्यादा से ज़्यादा {limit_table_bytes} हो सकते हैं। उसे बाँटें।</translation>
    </message>
    <message>
        <source>{path} is empty: it holds no articles.</source>
        <translation>{path} ख़ाली है: उसमें कोई लेख नहीं है।</translation>
    </message>
    <message>
        <source>{path}, line 1 holds no names of columns: put a line such as id,title,text on top.</source>
        <translation>{path}, पंक्ति 1 में स्तंभों के नाम नहीं हैं: सबसे ऊपर id,title,text जैसी पंक्ति रखें।</translation>
    </message>
    <message>
        <source>{where} has {row} cells, and the table {places} columns.</source>
        <translation>{where} में {row} खाने हैं, और तालिका में {places} स्तंभ।</translation>
    </message>
    <message>
        <source>{where}: the {columns} is empty: every row needs one, or none.</source>
        <translation>{where}: {columns} ख़ाली है: हर पंक्ति में हो, या किसी में नहीं।</translation>
    </message>
    <message>
        <source>{path}, line 1 is not CSV: {error}.</source>
        <translation>{path}, पंक्ति 1 CSV नहीं है: {error}।</translation>
    </message>
    <message>
        <source>{path}, line {rows} is not CSV: {error}. A text with quotation marks in it stands in quotation marks, with each of its own doubled.</source>
        <translation>{path}, पंक्ति {rows} CSV नहीं है: {error}। जिस पाठ में उद्धरण चिह्न हों वह उद्धरण चिह्नों में लिखा जाता है, और उसके अपने चिह्न दोहराए जाते हैं।</translation>
    </message>
</context>
<context>
    <name>storage/readers/web_page.py</name>
    <message>
        <source>a web page may have at most {limit_page_bytes}</source>
        <translation>वेब पेज में ज़्यादा से ज़्यादा {limit_page_bytes} बाइट हो सकते हैं</translation>
    </message>
    <message>
        <source>{path} is empty: there is nothing to annotate.</source>
        <translation>{path} ख़ाली है: अंकन करने को कुछ नहीं है।</translation>
    </message>
    <message>
        <source>{path}: no article was found in this web page: save its text as .txt and import that.</source>
        <translation>{path}: इस वेब पेज में कोई लेख नहीं मिला: उसका पाठ .txt में सहेजें और वह आयात करें।</translation>
    </message>
    <message>
        <source>{where} is nested more than {limit_page_depth} elements deep: no browser writes such a page.</source>
        <translation>{where} में {limit_page_depth} से ज़्यादा परतें हैं: कोई ब्राउज़र ऐसा पेज नहीं लिखता।</translation>
    </message>
    <message>
        <source>{where} holds every mark of Vedic Devanagari: save its text as .txt and import that.</source>
        <translation>{where} में वैदिक देवनागरी का हर चिह्न है: उसका पाठ .txt में सहेजें और वह आयात करें।</translation>
    </message>
</context>
<context>
    <name>storage/readers/word.py</name>
    <message>
        <source>a Word document may have at most {limit_docx_bytes}</source>
        <translation>Word दस्तावेज़ में ज़्यादा से ज़्यादा {limit_docx_bytes} बाइट हो सकते हैं</translation>
    </message>
    <message>
        <source>{path} is set in the old font {font}, which draws Latin letters as Devanagari: convert it to Unicode first, or import it as it is.</source>
        <translation>{path} पुराने फ़ॉन्ट {font} में है, जो रोमन अक्षरों को देवनागरी में दिखाता है: पहले उसे यूनिकोड में बदलें, या जैसी है वैसी आयात करें।</translation>
    </message>
    <message>
        <source>{path} declares a document type, which no word processor writes and which can draw in other files: it is not read.</source>
        <translation>{path} में document type है, जो कोई वर्ड प्रोसेसर नहीं लिखता और जो दूसरी फ़ाइलें खींच सकता है: उसे नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>{path} is an old .doc or has a password: open it in a word processor and save it as .docx without one.</source>
        <translation>{path} पुरानी .doc है या उसमें पासवर्ड है: उसे वर्ड प्रोसेसर में खोलकर बिना पासवर्ड की .docx में सहेजें।</translation>
    </message>
    <message>
        <source>{path} is nested more than {limit_xml_depth} elements deep: it is not read.</source>
        <translation>{path} में {limit_xml_depth} से ज़्यादा परतें हैं: उसे नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>{path} is not a whole Word document ({error}): open it in a word processor and save it again.</source>
        <translation>{path} पूरा Word दस्तावेज़ नहीं है ({error}): उसे वर्ड प्रोसेसर में खोलकर फिर सहेजें।</translation>
    </message>
    <message>
        <source>{path}: its main text is not XML ({error}): open it in a word processor and save it again.</source>
        <translation>{path}: उसका मुख्य पाठ XML नहीं है ({error}): उसे वर्ड प्रोसेसर में खोलकर फिर सहेजें।</translation>
    </message>
    <message>
        <source>{path} has {parts} parts, more than any Word document: it is not read.</source>
        <translation>{path} में {parts} हिस्से हैं, किसी भी Word दस्तावेज़ से ज़्यादा: उसे नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>{path} is no Word document: it has no part word/document.xml.</source>
        <translation>{path} Word दस्तावेज़ नहीं है: उसमें word/document.xml नहीं है।</translation>
    </message>
    <message>
        <source>{path} has a password: save it without one.</source>
        <translation>{path} में पासवर्ड है: उसे बिना पासवर्ड के सहेजें।</translation>
    </message>
    <message>
        <source>{path} holds a part named {part}, which leads out of the document: it is not what a word processor writes, so it is not read.</source>
        <translation>{path} में {part} नाम का हिस्सा है जो दस्तावेज़ के बाहर ले जाता है: कोई वर्ड प्रोसेसर ऐसा नहीं लिखता, इसलिए उसे नहीं पढ़ा गया।</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {limit_xml_bytes} bytes of text: it is too large, or made to fill the memory, so it is not read.</source>
        <translation>{path} खोलने पर {limit_xml_bytes} बाइट से ज़्यादा पाठ निकलता है: वह बहुत बड़ी है, या मेमोरी भरने के लिए बनाई गई है, इसलिए उसे नहीं पढ़ा गया।</translation>
    </message>
</context>
<context>
    <name>storage/restoring.py</name>
    <message>
        <source>{path} could not be read back ({found}): restore the backup into a new file.</source>
        <translation>{path} वापस नहीं पढ़ी जा सकी ({found}): बैकअप को नई फ़ाइल में लाएँ।</translation>
    </message>
</context>
<context>
    <name>storage/sampling.py</name>
    <message>
        <source>({path} bytes that are no text)</source>
        <translation>({path} बाइट जो पाठ नहीं हैं)</translation>
    </message>
    <message>
        <source>Nobody has annotated this article yet.</source>
        <translation>इस लेख पर अभी किसी ने निशान नहीं लगाया है।</translation>
    </message>
</context>
<context>
    <name>storage/schema_change.py</name>
    <message>
        <source>{counted} in {counted2} ({names})</source>
        <translation>{counted2} में {counted} ({names})</translation>
    </message>
    <message>
        <source>The new schema lacks a {what} that is used. {each}. Say what becomes of them, for example {lost}={after_first}.</source>
        <translation>नए स्कीमा में एक {what} नहीं है जिसका इस्तेमाल हुआ है। {each}। बताएँ कि उनका क्या हो, जैसे {lost}={after_first}।</translation>
    </message>
    <message>
        <source>The project has no {what} {code}: it has {old}.</source>
        <translation>प्रोजेक्ट में {what} {code} नहीं है: उसमें हैं {old}।</translation>
    </message>
    <message>
        <source>The new schema has no {what} {to}: it has {new}.</source>
        <translation>नए स्कीमा में {what} {to} नहीं है: उसमें हैं {new}।</translation>
    </message>
</context>
<context>
    <name>storage/settling.py</name>
    <message>
        <source>{question} The decision cannot be followed: {problem}</source>
        <translation>{question} फ़ैसला लागू नहीं हो सकता: {problem}</translation>
    </message>
</context>
<context>
    <name>storage/shares.py</name>
    <message>
        <source>a network share ({name})</source>
        <translation>नेटवर्क की जगह ({name})</translation>
    </message>
    <message>
        <source>a folder that {name} synchronises</source>
        <translation>ऐसा फ़ोल्डर जिसे {name} सिंक करता है</translation>
    </message>
</context>
<context>
    <name>storage/splits.py</name>
    <message>
        <source>A split is written like 80/10/10 (train, dev, test) or 90/10 (train, test), not {text}.</source>
        <translation>बँटवारा 80/10/10 (train, dev, test) या 90/10 (train, test) जैसे लिखा जाता है, {text} नहीं।</translation>
    </message>
    <message>
        <source>The shares of a split add up to 100, or to 1, as in 80/10/10 or 90/10: {text} adds up to {total}.</source>
        <translation>बँटवारे के हिस्सों का जोड़ 100 या 1 होता है, जैसे 80/10/10 या 90/10 में: {text} का जोड़ {total} है।</translation>
    </message>
</context>
<context>
    <name>storage/telling.py</name>
    <message>
        <source>This project is on {share}. Each act is slower there, and one person at a time can work on it. Safer and faster: keep it on a disk of this computer, and exchange data sets.</source>
        <translation>यह प्रोजेक्ट यहाँ है: {share}। वहाँ हर क्रिया धीमी होती है, और एक बार में एक ही व्यक्ति इस पर काम कर सकता है। ज़्यादा सुरक्षित और तेज़: इसे इस कंप्यूटर की डिस्क पर रखें, और निर्यात-आयात से काम बाँटें।</translation>
    </message>
    <message>
        <source>This project was changed on two computers at once, and a synchronising program kept another version beside it: {names}. Open that to see what is in it, export its annotations, import them here, and move it away then.</source>
        <translation>यह प्रोजेक्ट एक साथ दो कंप्यूटरों पर बदला गया, और सिंक करने वाले प्रोग्राम ने पास में दूसरा रूप रखा है: {names}। उसे खोलकर देखें कि उसमें क्या है, उसके निशान निर्यात करें, यहाँ आयात करें, और फिर उसे हटा दें।</translation>
    </message>
    <message>
        <source>This project is in {share}. A crash of this computer loses nothing, and one person at a time can work on it. But {share2} may copy it in the middle of an act, and two who work on two computers at once get two versions. Safer: keep it in a folder that is not synchronised, and exchange data sets.</source>
        <translation>यह प्रोजेक्ट यहाँ है: {share}। इस कंप्यूटर के बंद पड़ने से कुछ नहीं खोता, और एक बार में एक ही व्यक्ति इस पर काम कर सकता है। पर {share2} किसी क्रिया के बीच में इसकी प्रति ले सकता है, और दो कंप्यूटरों पर एक साथ काम करने से दो रूप बन जाते हैं। ज़्यादा सुरक्षित: इसे ऐसे फ़ोल्डर में रखें जो सिंक न होता हो, और निर्यात-आयात से काम बाँटें।</translation>
    </message>
</context>
<context>
    <name>storage/validation.py</name>
    <message>
        <source>An annotator&apos;s name is a word or two, without line breaks and without spaces around it.</source>
        <translation>अंकनकर्ता का नाम एक-दो शब्दों का होता है, बिना पंक्ति-अंत के और आगे-पीछे ख़ाली जगह के बिना।</translation>
    </message>
    <message>
        <source>An annotator&apos;s name has at most {name_characters} characters.</source>
        <translation>अंकनकर्ता के नाम में ज़्यादा से ज़्यादा {name_characters} वर्ण हो सकते हैं।</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>No such file or directory</source>
        <translation>ऐसी फ़ाइल या फ़ोल्डर नहीं है</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>अनुमति नहीं है</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>इसकी अनुमति नहीं है</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>डिस्क पर जगह नहीं बची</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>डिस्क केवल पढ़ने के लिए है</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>यह फ़ोल्डर है</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>यह फ़ोल्डर नहीं है</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>फ़ाइल पहले से मौजूद है</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>फ़ाइल का नाम बहुत लंबा है</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>डिस्क से पढ़ा या लिखा नहीं जा सका</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>आपके हिस्से की डिस्क भर गई</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>फ़ाइल बहुत बड़ी है</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>बहुत सी फ़ाइलें खुली हैं</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>डिस्क या उपकरण व्यस्त है</translation>
    </message>
    <message>
        <source>Text file busy</source>
        <translation>फ़ाइल इस्तेमाल में है</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>नेटवर्क की फ़ाइल अब वहाँ नहीं है</translation>
    </message>
    <message>
        <source>No such device or address</source>
        <translation>ऐसा कोई उपकरण या पता नहीं है</translation>
    </message>
    <message>
        <source>Transport endpoint is not connected</source>
        <translation>नेटवर्क से संपर्क टूटा हुआ है</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>मान सही नहीं है</translation>
    </message>
    <message>
        <source>Table of quotations (CSV)</source>
        <translation>उद्धरणों की तालिका (CSV)</translation>
    </message>
    <message>
        <source>document bootstrap</source>
        <translation>लेखों का पुनर्नमूना</translation>
    </message>
    <message>
        <source>names</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>entities</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>quotations</source>
        <translation>उद्धरण</translation>
    </message>
    <message>
        <source>cues</source>
        <translation>कथन-शब्द</translation>
    </message>
    <message>
        <source>stances</source>
        <translation>रुख</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>वक्ता</translation>
    </message>
    <message>
        <source>sentences</source>
        <translation>वाक्य</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>टोकन</translation>
    </message>
</context>
</TS>
