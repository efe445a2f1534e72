<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>Toda&amp;y</source>
        <translation>Hedd&amp;iw</translation>
    </message>
    <message>
        <source>St&amp;aff…</source>
        <translation>S&amp;taff…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Achos</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Llythyr</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;weld</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;New letter</source>
        <translation>Llythyr &amp;newydd</translation>
    </message>
    <message>
        <source>New &amp;email</source>
        <translation>&amp;E-bost newydd</translation>
    </message>
    <message>
        <source>&amp;Save draft</source>
        <translation>&amp;Cadw drafft</translation>
    </message>
    <message>
        <source>&amp;Print a copy…</source>
        <translation>&amp;Argraffu copi…</translation>
    </message>
    <message>
        <source>Put in &amp;outbox…</source>
        <translation>Rhoi yn y &amp;blwch allan…</translation>
    </message>
    <message>
        <source>&amp;Import an extract…</source>
        <translation>&amp;Mewnforio detholiad…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ail-&amp;wneud</translation>
    </message>
    <message>
        <source>&amp;Find a case</source>
        <translation>&amp;Canfod achos</translation>
    </message>
    <message>
        <source>&amp;Phone…</source>
        <translation>&amp;Ffonio…</translation>
    </message>
    <message>
        <source>Add a &amp;note…</source>
        <translation>Ychwanegu &amp;nodyn…</translation>
    </message>
    <message>
        <source>&amp;Copy the reference</source>
        <translation>&amp;Copïo’r cyfeirnod</translation>
    </message>
    <message>
        <source>&amp;Add a phrase</source>
        <translation>&amp;Ychwanegu ymadrodd</translation>
    </message>
    <message>
        <source>Add the &amp;template’s phrases</source>
        <translation>Ychwanegu ymadroddion y &amp;templed</translation>
    </message>
    <message>
        <source>Add &amp;free text</source>
        <translation>Ychwanegu testun &amp;rhydd</translation>
    </message>
    <message>
        <source>Move paragraph &amp;up</source>
        <translation>Symud paragraff i &amp;fyny</translation>
    </message>
    <message>
        <source>Move paragraph &amp;down</source>
        <translation>Symud paragraff i &amp;lawr</translation>
    </message>
    <message>
        <source>&amp;Remove paragraph</source>
        <translation>&amp;Tynnu paragraff</translation>
    </message>
    <message>
        <source>Next fi&amp;eld</source>
        <translation>Ma&amp;es nesaf</translation>
    </message>
    <message>
        <source>Previous field</source>
        <translation>Maes blaenorol</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Canfyddiad &amp;nesaf</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Canfyddiad blaenorol</translation>
    </message>
    <message>
        <source>Fi&amp;x the finding</source>
        <translation>Cy&amp;wiro’r canfyddiad</translation>
    </message>
    <message>
        <source>Other &amp;language (English or Welsh)</source>
        <translation>&amp;Iaith arall (Saesneg neu Gymraeg)</translation>
    </message>
    <message>
        <source>Show the pre&amp;view</source>
        <translation>Dangos y r&amp;hagolwg</translation>
    </message>
    <message>
        <source>Delete this draft…</source>
        <translation>Dileu’r drafft hwn…</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Achosion</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Drafftiau</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Blwch allan</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Cwarel &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Cwarel &amp;blaenorol</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Yn ôl</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Adnewyddu</translation>
    </message>
    <message>
        <source>Text lar&amp;ger</source>
        <translation>Testun &amp;mwy</translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <translation>Testun &amp;llai</translation>
    </message>
    <message>
        <source>Text nor&amp;mal</source>
        <translation>Testun &amp;arferol</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Gorchmynion…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Bysellau brys</translation>
    </message>
    <message>
        <source>&amp;About Casepost</source>
        <translation>&amp;Ynghylch Casepost</translation>
    </message>
    <message>
        <source>&amp;Find a rule</source>
        <translation>&amp;Canfod rheol</translation>
    </message>
    <message>
        <source>&amp;Try a sentence</source>
        <translation>&amp;Rhoi cynnig ar frawddeg</translation>
    </message>
    <message>
        <source>&amp;Change this rule…</source>
        <translation>&amp;Newid y rheol hon…</translation>
    </message>
    <message>
        <source>&amp;New rule of this kind…</source>
        <translation>Rheol ne&amp;wydd o’r math hwn…</translation>
    </message>
    <message>
        <source>&amp;Proposals that wait</source>
        <translation>&amp;Cynigion sy’n aros</translation>
    </message>
    <message>
        <source>G&amp;uidance</source>
        <translation>Ca&amp;nllawiau</translation>
    </message>
    <message>
        <source>&amp;Ways out…</source>
        <translation>Ffyrdd &amp;allan…</translation>
    </message>
    <message>
        <source>Dismiss the message above the page</source>
        <translation>Cau’r neges uwchben y dudalen</translation>
    </message>
    <message>
        <source>Outbo&amp;x</source>
        <translation>&amp;Blwch allan</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the window</source>
        <translation>&amp;Iaith y ffenestr</translation>
    </message>
    <message>
        <source>P&amp;ractise with invented cases</source>
        <translation>&amp;Ymarfer gydag achosion dychmygol</translation>
    </message>
    <message>
        <source>&amp;Make a new store…</source>
        <translation>&amp;Creu storfa newydd…</translation>
    </message>
    <message>
        <source>Open another s&amp;tore…</source>
        <translation>Agor storfa a&amp;rall…</translation>
    </message>
    <message>
        <source>Copy the &amp;row</source>
        <translation>Copïo’r &amp;rhes</translation>
    </message>
    <message>
        <source>Copy the &amp;list</source>
        <translation>Copïo’r rhes&amp;tr</translation>
    </message>
    <message>
        <source>&amp;Save the list as CSV…</source>
        <translation>&amp;Cadw’r rhestr fel CSV…</translation>
    </message>
    <message>
        <source>&amp;Go on with the draft</source>
        <translation>&amp;Parhau â’r drafft</translation>
    </message>
    <message>
        <source>Delete the draft…</source>
        <translation>Dileu’r drafft…</translation>
    </message>
    <message>
        <source>&amp;Send what is due</source>
        <translation>&amp;Anfon yr hyn sy’n ddyledus</translation>
    </message>
    <message>
        <source>Stop &amp;after this message</source>
        <translation>&amp;Stopio ar ôl y neges hon</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Ceisio eto</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Tynnu’n ô&amp;l</translation>
    </message>
    <message>
        <source>It &amp;was sent…</source>
        <translation>Fe’i han&amp;fonwyd…</translation>
    </message>
    <message>
        <source>It was &amp;not sent…</source>
        <translation>&amp;Ni chafodd ei hanfon…</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>Ag&amp;or yr achos</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Fel y &amp;bwrdd gwaith</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>&amp;Save the note</source>
        <translation>&amp;Cadw’r nodyn</translation>
    </message>
    <message>
        <source>Pr&amp;opose this change</source>
        <translation>Cy&amp;nnig y newid hwn</translation>
    </message>
    <message>
        <source>&amp;See the impact of this change…</source>
        <translation>Gweld &amp;effaith y newid hwn…</translation>
    </message>
    <message>
        <source>&amp;Discard this change</source>
        <translation>&amp;Gollwng y newid hwn</translation>
    </message>
    <message>
        <source>&amp;Approve the proposal</source>
        <translation>&amp;Cymeradwyo’r cynnig</translation>
    </message>
    <message>
        <source>&amp;Reject the proposal…</source>
        <translation>Gwrthod y c&amp;ynnig…</translation>
    </message>
    <message>
        <source>Not possible here: go to the page that offers it.</source>
        <translation>Ddim yn bosibl yma: ewch i’r dudalen sy’n ei gynnig.</translation>
    </message>
    <message>
        <source>Edit or restore the wording</source>
        <translation>Golygu neu adfer y geiriad</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Manylion y canfyddiad</translation>
    </message>
    <message>
        <source>Preview larger</source>
        <translation>Rhagolwg yn fwy</translation>
    </message>
    <message>
        <source>Preview smaller</source>
        <translation>Rhagolwg yn llai</translation>
    </message>
    <message>
        <source>Fit the preview to its pane</source>
        <translation>Ffitio’r rhagolwg i’w gwarel</translation>
    </message>
    <message>
        <source>&amp;Details of the message</source>
        <translation>&amp;Manylion y neges</translation>
    </message>
    <message>
        <source>Show the rule that spea&amp;ks</source>
        <translation>Dangos y rheol sy’n siara&amp;d</translation>
    </message>
    <message>
        <source>O&amp;ffices…</source>
        <translation>S&amp;wyddfeydd…</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Fel y &amp;bwrdd gwaith</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Golau</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Tywyll</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Cyferbyniad uchel</translation>
    </message>
</context>
<context>
    <name>CaseFacts</name>
    <message>
        <source>Not given</source>
        <translation>Heb ei roi</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Name in the letter</source>
        <translation>Enw yn y llythyr</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Dim teitl</translation>
    </message>
    <message>
        <source>%1 – to be confirmed</source>
        <translation>%1 – i’w gadarnhau</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Drwy’r post</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Drwy e-bost</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Cyfarchiad</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Gwirio</translation>
    </message>
    <message>
        <source>Capitals cannot tell how this name is written. Ask or check.</source>
        <translation>Ni all priflythrennau ddangos sut mae ysgrifennu’r enw hwn. Gofynnwch neu gwiriwch.</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Ymgeisydd</translation>
    </message>
    <message>
        <source>As applied</source>
        <translation>Fel ar y cais</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Ffôn symudol</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Cylchfa amser</translation>
    </message>
    <message>
        <source>Post-dated passport</source>
        <translation>Pasbort ôl-ddyddiedig</translation>
    </message>
    <message>
        <source>Future name %1 – never written to</source>
        <translation>Enw yn y dyfodol %1 – byth i ysgrifennu ato</translation>
    </message>
    <message>
        <source>Who signed the declaration</source>
        <translation>Pwy lofnododd y datganiad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Perthynas</translation>
    </message>
    <message>
        <source>Referee</source>
        <translation>Canolwr</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Galwedigaeth</translation>
    </message>
    <message>
        <source>Other address</source>
        <translation>Cyfeiriad arall</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Notify by</source>
        <translation>Hysbysu drwy</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Yn ffafrio</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Ddim ar gael</translation>
    </message>
    <message>
        <source>Format needed</source>
        <translation>Fformat sydd ei angen</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Llwybro</translation>
    </message>
    <message>
        <source>Unit office</source>
        <translation>Swyddfa’r uned</translation>
    </message>
    <message>
        <source>Overseas territory</source>
        <translation>Tiriogaeth dramor</translation>
    </message>
    <message>
        <source>Territory office</source>
        <translation>Swyddfa’r diriogaeth</translation>
    </message>
    <message>
        <source>Lost or stolen report</source>
        <translation>Adroddiad coll neu wedi’i ddwyn</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Cais</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Gwasanaeth</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Llwybr</translation>
    </message>
    <message>
        <source>Applied in</source>
        <translation>Iaith y cais</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swyddfa</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Photo accepted</source>
        <translation>Llun wedi’i dderbyn</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Newidiwyd ddiwethaf</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Hold</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Dilyniant</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Symud</translation>
    </message>
    <message>
        <source>Change of address</source>
        <translation>Newid cyfeiriad</translation>
    </message>
    <message>
        <source>Photo looked at</source>
        <translation>Edrychwyd ar y llun</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hysbysiad</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Digwyddiad diogelwch</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Cymeradwyaeth</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Ar y gweill</translation>
    </message>
    <message>
        <source>Awaiting documents</source>
        <translation>Yn aros am ddogfennau</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Wedi’i oedi</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Cymeradwywyd</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Cyhoeddwyd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Tynnwyd yn ôl</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Fast Track</source>
        <translation>Llwybr Carlam</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premiwm</translation>
    </message>
    <message>
        <source>Digital Fast Track</source>
        <translation>Llwybr Carlam Digidol</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Ar-lein</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papur</translation>
    </message>
    <message>
        <source>Check and Send</source>
        <translation>Check and Send (Gwirio ac Anfon)</translation>
    </message>
    <message>
        <source>Overseas territory</source>
        <translation>Tiriogaeth dramor</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Yr ymgeisydd</translation>
    </message>
    <message>
        <source>A parent</source>
        <translation>Rhiant</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>Gwarcheidwad</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Rhywun arall</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>Neges destun</translation>
    </message>
    <message>
        <source>Email and text message</source>
        <translation>E-bost a neges destun</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Dim hysbysiadau</translation>
    </message>
    <message>
        <source>None needed</source>
        <translation>Dim angen</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>Print bras</translation>
    </message>
    <message>
        <source>Braille</source>
        <translation>Braille</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Llythyr</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>Extract</source>
        <translation>Detholiad</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Galwad</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Stops the letter</source>
        <translation>Yn atal y llythyr</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Angen ateb</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Edrychwch ar hyn</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>Paragraff %1</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Cyfarchiad</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Head of the letter</source>
        <translation>Pen y llythyr</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Whole letter</source>
        <translation>Y llythyr cyfan</translation>
    </message>
    <message>
        <source>Still to be written</source>
        <translation>Eto i’w ysgrifennu</translation>
    </message>
</context>
<context>
    <name>GuidanceWords</name>
    <message>
        <source>an English letter to who applied in Welsh</source>
        <translation>llythyr Saesneg at rywun a wnaeth gais yn Gymraeg</translation>
    </message>
    <message>
        <source>a Welsh letter to who applied in English</source>
        <translation>llythyr Cymraeg at rywun a wnaeth gais yn Saesneg</translation>
    </message>
    <message>
        <source>a last day before the first</source>
        <translation>diwrnod olaf cyn y cyntaf</translation>
    </message>
    <message>
        <source>an amount that is not the difference between the fee and what was paid</source>
        <translation>swm nad yw’n wahaniaeth rhwng y ffi a’r hyn a dalwyd</translation>
    </message>
    <message>
        <source>words that do not fit the fee and what was paid</source>
        <translation>geiriau nad ydynt yn cyd-fynd â’r ffi a’r hyn a dalwyd</translation>
    </message>
    <message>
        <source>the customer’s home in a letter to somebody else</source>
        <translation>cartref y cwsmer mewn llythyr at rywun arall</translation>
    </message>
    <message>
        <source>a clause where the phrase leaves room for a few words</source>
        <translation>cymal lle mae’r ymadrodd yn gadael lle i ychydig eiriau</translation>
    </message>
    <message>
        <source>a message in an address</source>
        <translation>neges mewn cyfeiriad</translation>
    </message>
    <message>
        <source>the customer’s name in the address of somebody else</source>
        <translation>enw’r cwsmer yng nghyfeiriad rhywun arall</translation>
    </message>
    <message>
        <source>more in a greeting than a name</source>
        <translation>mwy mewn cyfarchiad nag enw</translation>
    </message>
    <message>
        <source>a message in a name</source>
        <translation>neges mewn enw</translation>
    </message>
    <message>
        <source>what tells of the customer on an envelope</source>
        <translation>yr hyn sy’n dweud am y cwsmer ar amlen</translation>
    </message>
    <message>
        <source>a PO Box for a courier from overseas</source>
        <translation>Blwch Post ar gyfer cludwr o dramor</translation>
    </message>
    <message>
        <source>a last day that is today or more than a year on</source>
        <translation>diwrnod olaf sydd heddiw neu fwy na blwyddyn i ffwrdd</translation>
    </message>
    <message>
        <source>initials the reader may not know</source>
        <translation>blaenlythrennau nad yw’r darllenydd efallai’n eu hadnabod</translation>
    </message>
    <message>
        <source>Asks for something only a person can say.</source>
        <translation>Mae’n gofyn am rywbeth na all ond person ei ddweud.</translation>
    </message>
    <message>
        <source>Looks for something the letter asks for twice.</source>
        <translation>Mae’n chwilio am rywbeth y mae’r llythyr yn gofyn amdano ddwywaith.</translation>
    </message>
    <message>
        <source>Looks for words all in capital letters.</source>
        <translation>Mae’n chwilio am eiriau sydd i gyd mewn priflythrennau.</translation>
    </message>
    <message>
        <source>Looks for words taken over from the notes of the case.</source>
        <translation>Mae’n chwilio am eiriau a gymerwyd o nodiadau’r achos.</translation>
    </message>
    <message>
        <source>Looks at what the letter holds and in which order.</source>
        <translation>Mae’n edrych ar beth sydd yn y llythyr ac ym mha drefn.</translation>
    </message>
    <message>
        <source>Looks at how an emailed letter goes out.</source>
        <translation>Mae’n edrych ar sut mae llythyr drwy e-bost yn mynd allan.</translation>
    </message>
    <message>
        <source>Looks at what is typed into the fields of a phrase.</source>
        <translation>Mae’n edrych ar yr hyn a deipiwyd i feysydd ymadrodd.</translation>
    </message>
    <message>
        <source>Looks for typed addresses to which something is sent.</source>
        <translation>Mae’n chwilio am gyfeiriadau wedi’u teipio yr anfonir rhywbeth atynt.</translation>
    </message>
    <message>
        <source>Looks for fields of a phrase that are not filled in.</source>
        <translation>Mae’n chwilio am feysydd ymadrodd sydd heb eu llenwi.</translation>
    </message>
    <message>
        <source>Looks at how long a free-text paragraph is.</source>
        <translation>Mae’n edrych ar hyd paragraff testun rhydd.</translation>
    </message>
    <message>
        <source>Looks at the greeting.</source>
        <translation>Mae’n edrych ar y cyfarchiad.</translation>
    </message>
    <message>
        <source>Looks for words copied from the guidance itself.</source>
        <translation>Mae’n chwilio am eiriau a gopïwyd o’r canllawiau eu hunain.</translation>
    </message>
    <message>
        <source>Compares the letter’s language with the application’s.</source>
        <translation>Mae’n cymharu iaith y llythyr ag iaith y cais.</translation>
    </message>
    <message>
        <source>Looks at capital and small letters in names.</source>
        <translation>Mae’n edrych ar briflythrennau a llythrennau bach mewn enwau.</translation>
    </message>
    <message>
        <source>Looks at the form of a name.</source>
        <translation>Mae’n edrych ar ffurf enw.</translation>
    </message>
    <message>
        <source>Looks at which office the letter must go to.</source>
        <translation>Mae’n edrych ar ba swyddfa y mae’n rhaid i’r llythyr fynd iddi.</translation>
    </message>
    <message>
        <source>Looks at the opening of the letter.</source>
        <translation>Mae’n edrych ar agoriad y llythyr.</translation>
    </message>
    <message>
        <source>Looks for patterns (regular expressions).</source>
        <translation>Mae’n chwilio am batrymau (mynegiadau rheolaidd).</translation>
    </message>
    <message>
        <source>Looks for phone numbers that may not stand in a letter.</source>
        <translation>Mae’n chwilio am rifau ffôn na chânt fod mewn llythyr.</translation>
    </message>
    <message>
        <source>Looks at who the letter goes to.</source>
        <translation>Mae’n edrych ar bwy y mae’r llythyr yn mynd ato.</translation>
    </message>
    <message>
        <source>Looks whether a part of the letter is filled in.</source>
        <translation>Mae’n edrych a yw rhan o’r llythyr wedi’i llenwi.</translation>
    </message>
    <message>
        <source>Looks at the address documents are sent back to.</source>
        <translation>Mae’n edrych ar y cyfeiriad y dychwelir dogfennau iddo.</translation>
    </message>
    <message>
        <source>Looks for numbers no letter may hold.</source>
        <translation>Mae’n chwilio am rifau na chaiff unrhyw lythyr eu cynnwys.</translation>
    </message>
    <message>
        <source>Looks for the examiner’s own Teams number.</source>
        <translation>Mae’n chwilio am rif Teams yr archwiliwr ei hun.</translation>
    </message>
    <message>
        <source>Looks for anything that changes how words look.</source>
        <translation>Mae’n chwilio am unrhyw beth sy’n newid golwg geiriau.</translation>
    </message>
    <message>
        <source>Looks at titles and how they stand.</source>
        <translation>Mae’n edrych ar deitlau a’u safle.</translation>
    </message>
    <message>
        <source>Looks at the training of who writes.</source>
        <translation>Mae’n edrych ar hyfforddiant y sawl sy’n ysgrifennu.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Geiriau</translation>
    </message>
    <message>
        <source>Allowed all the same</source>
        <translation>Caniateir er hynny</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrymau</translation>
    </message>
    <message>
        <source>Looks for</source>
        <translation>Yn chwilio am</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Rhifau</translation>
    </message>
    <message>
        <source>Words that may differ</source>
        <translation>Geiriau a gaiff fod yn wahanol</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Maes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Ffeil</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Teitlau</translation>
    </message>
    <message>
        <source>Kinds of letter</source>
        <translation>Mathau o lythyr</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Sianeli</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systemau</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Derbynwyr</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ieithoedd</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Texts looked at</source>
        <translation>Testunau yr edrychir arnynt</translation>
    </message>
    <message>
        <source>The rule in own words</source>
        <translation>Y rheol mewn geiriau eich hun</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Gofyniad</translation>
    </message>
    <message>
        <source>Section of the guidance</source>
        <translation>Adran o’r canllawiau</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Beth mae’n ei wneud</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>Math o wiriad</translation>
    </message>
    <message>
        <source>English message</source>
        <translation>Neges Saesneg</translation>
    </message>
    <message>
        <source>Welsh message</source>
        <translation>Neges Gymraeg</translation>
    </message>
    <message>
        <source>Examples it must let pass</source>
        <translation>Enghreifftiau y mae’n rhaid iddi eu gadael</translation>
    </message>
    <message>
        <source>Examples it must object to</source>
        <translation>Enghreifftiau y mae’n rhaid iddi wrthwynebu</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Mewn grym</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Wedi dod i ben</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>I ddod</translation>
    </message>
    <message>
        <source>Amendment %1</source>
        <translation>Diwygiad %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fersiwn %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>hyd at %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>o %1 hyd at %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ie</translation>
    </message>
    <message>
        <source>no</source>
        <translation>na</translation>
    </message>
    <message>
        <source>Looks at letters that go by email.</source>
        <translation>Mae’n edrych ar lythyrau sy’n mynd drwy e-bost.</translation>
    </message>
    <message>
        <source>Looks for words typed twice.</source>
        <translation>Mae’n chwilio am eiriau a deipiwyd ddwywaith.</translation>
    </message>
    <message>
        <source>Compares the letter with earlier ones of the case.</source>
        <translation>Mae’n cymharu’r llythyr â rhai cynharach yr achos.</translation>
    </message>
    <message>
        <source>Looks at who an email goes to.</source>
        <translation>Mae’n edrych ar bwy y mae e-bost yn mynd ato.</translation>
    </message>
    <message>
        <source>Looks for long sentences.</source>
        <translation>Mae’n chwilio am frawddegau hir.</translation>
    </message>
    <message>
        <source>Looks for missing spaces.</source>
        <translation>Mae’n chwilio am fylchau coll.</translation>
    </message>
    <message>
        <source>Looks for words of the other language.</source>
        <translation>Mae’n chwilio am eiriau o’r iaith arall.</translation>
    </message>
    <message>
        <source>Compares the names in a letter with each other.</source>
        <translation>Mae’n cymharu’r enwau mewn llythyr â’i gilydd.</translation>
    </message>
    <message>
        <source>Looks at the line with the name.</source>
        <translation>Mae’n edrych ar y llinell â’r enw.</translation>
    </message>
    <message>
        <source>Compares how names are spelt with the case.</source>
        <translation>Mae’n cymharu sillafiad enwau â’r achos.</translation>
    </message>
    <message>
        <source>Looks for facts of another case.</source>
        <translation>Mae’n chwilio am ffeithiau achos arall.</translation>
    </message>
    <message>
        <source>Looks at passports that are post-dated.</source>
        <translation>Mae’n edrych ar basbortau ôl-ddyddiedig.</translation>
    </message>
    <message>
        <source>Looks at the postal address.</source>
        <translation>Mae’n edrych ar y cyfeiriad post.</translation>
    </message>
    <message>
        <source>Looks at how hard the text is to read.</source>
        <translation>Mae’n edrych ar ba mor anodd yw’r testun i’w ddarllen.</translation>
    </message>
    <message>
        <source>Looks at how a referee is written to.</source>
        <translation>Mae’n edrych ar sut yr ysgrifennir at ganolwr.</translation>
    </message>
    <message>
        <source>Looks for words not in the dictionary.</source>
        <translation>Mae’n chwilio am eiriau nad ydynt yn y geiriadur.</translation>
    </message>
    <message>
        <source>Looks at how a title is used.</source>
        <translation>Mae’n edrych ar sut y defnyddir teitl.</translation>
    </message>
    <message>
        <source>Looks for words and phrases that may not stand in a text.</source>
        <translation>Mae’n chwilio am eiriau ac ymadroddion na chânt fod mewn testun.</translation>
    </message>
    <message>
        <source>%1 (comes with the program)</source>
        <translation>%1 (daw gyda’r rhaglen)</translation>
    </message>
    <message>
        <source>AMS letters</source>
        <translation>llythyrau AMS</translation>
    </message>
    <message>
        <source>DAP messages</source>
        <translation>negeseuon DAP</translation>
    </message>
    <message>
        <source>letters from Admin IT</source>
        <translation>llythyrau gan Admin IT</translation>
    </message>
    <message>
        <source>counter-fraud letters</source>
        <translation>llythyrau atal twyll</translation>
    </message>
    <message>
        <source>post</source>
        <translation>post</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-bost</translation>
    </message>
    <message>
        <source>online</source>
        <translation>ar-lein</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>y cwsmer</translation>
    </message>
    <message>
        <source>the referee</source>
        <translation>y canolwr</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>rhywun arall</translation>
    </message>
    <message>
        <source>the unit office</source>
        <translation>swyddfa’r uned</translation>
    </message>
    <message>
        <source>the territory office</source>
        <translation>swyddfa’r diriogaeth</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>testun rhydd</translation>
    </message>
    <message>
        <source>fields of phrases</source>
        <translation>meysydd ymadroddion</translation>
    </message>
    <message>
        <source>changed wording</source>
        <translation>geiriad a newidiwyd</translation>
    </message>
    <message>
        <source>the subject</source>
        <translation>y pwnc</translation>
    </message>
    <message>
        <source>the greeting</source>
        <translation>y cyfarchiad</translation>
    </message>
    <message>
        <source>the enclosures</source>
        <translation>yr amgaeadau</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>y disgrifiad</translation>
    </message>
    <message>
        <source>names</source>
        <translation>enwau</translation>
    </message>
    <message>
        <source>addresses</source>
        <translation>cyfeiriadau</translation>
    </message>
    <message>
        <source>what is typed</source>
        <translation>yr hyn a deipir</translation>
    </message>
    <message>
        <source>payment card numbers</source>
        <translation>rhifau cardiau talu</translation>
    </message>
    <message>
        <source>security codes of cards</source>
        <translation>codau diogelwch cardiau</translation>
    </message>
    <message>
        <source>National Insurance numbers</source>
        <translation>rhifau Yswiriant Gwladol</translation>
    </message>
    <message>
        <source>numbers covered with dots</source>
        <translation>rhifau a guddiwyd â dotiau</translation>
    </message>
    <message>
        <source>certain signs</source>
        <translation>arwyddion sicr</translation>
    </message>
    <message>
        <source>likely signs</source>
        <translation>arwyddion tebygol</translation>
    </message>
    <message>
        <source>possible signs</source>
        <translation>arwyddion posibl</translation>
    </message>
    <message>
        <source>postal addresses</source>
        <translation>cyfeiriadau post</translation>
    </message>
    <message>
        <source>email addresses</source>
        <translation>cyfeiriadau e-bost</translation>
    </message>
    <message>
        <source>greetings</source>
        <translation>cyfarchion</translation>
    </message>
    <message>
        <source>surnames</source>
        <translation>cyfenwau</translation>
    </message>
    <message>
        <source>passport numbers</source>
        <translation>rhifau pasbort</translation>
    </message>
    <message>
        <source>references</source>
        <translation>cyfeirnodau</translation>
    </message>
    <message>
        <source>the application</source>
        <translation>y cais</translation>
    </message>
    <message>
        <source>a lost or stolen passport</source>
        <translation>pasbort coll neu wedi’i ddwyn</translation>
    </message>
    <message>
        <source>in every letter</source>
        <translation>ym mhob llythyr</translation>
    </message>
    <message>
        <source>where there is free text</source>
        <translation>lle mae testun rhydd</translation>
    </message>
    <message>
        <source>the paragraphs</source>
        <translation>y paragraffau</translation>
    </message>
    <message>
        <source>how it is sent</source>
        <translation>sut y’i hanfonir</translation>
    </message>
    <message>
        <source>the kind of letter</source>
        <translation>y math o lythyr</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>yr iaith</translation>
    </message>
    <message>
        <source>the template</source>
        <translation>y templed</translation>
    </message>
    <message>
        <source>something asked for before</source>
        <translation>rhywbeth y gofynnwyd amdano o’r blaen</translation>
    </message>
    <message>
        <source>a second request</source>
        <translation>ail gais</translation>
    </message>
    <message>
        <source>the mailbox it is sent from</source>
        <translation>y blwch post yr anfonir ohono</translation>
    </message>
    <message>
        <source>a postal address</source>
        <translation>cyfeiriad post</translation>
    </message>
    <message>
        <source>personal data in the subject</source>
        <translation>data personol yn y pwnc</translation>
    </message>
    <message>
        <source>an email address that is not on the case</source>
        <translation>cyfeiriad e-bost nad yw yn yr achos</translation>
    </message>
    <message>
        <source>an email address that looks mistyped</source>
        <translation>cyfeiriad e-bost sy’n edrych wedi’i gamdeipio</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>swm o arian</translation>
    </message>
    <message>
        <source>a value that is none of the choices</source>
        <translation>gwerth nad yw’n un o’r dewisiadau</translation>
    </message>
    <message>
        <source>what is no date</source>
        <translation>yr hyn nad yw’n ddyddiad</translation>
    </message>
    <message>
        <source>a day that is over</source>
        <translation>diwrnod sydd wedi mynd heibio</translation>
    </message>
    <message>
        <source>a day still to come</source>
        <translation>diwrnod sydd eto i ddod</translation>
    </message>
    <message>
        <source>an address that is no office’s</source>
        <translation>cyfeiriad nad yw’n un swyddfa</translation>
    </message>
    <message>
        <source>the name of another person</source>
        <translation>enw person arall</translation>
    </message>
    <message>
        <source>a reference</source>
        <translation>cyfeirnod</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>rhif ffôn</translation>
    </message>
    <message>
        <source>more than belongs in the field</source>
        <translation>mwy nag sy’n perthyn yn y maes</translation>
    </message>
    <message>
        <source>what is unknown</source>
        <translation>yr hyn sy’n anhysbys</translation>
    </message>
    <message>
        <source>the name of somebody else</source>
        <translation>enw rhywun arall</translation>
    </message>
    <message>
        <source>names all in capitals</source>
        <translation>enwau mewn priflythrennau i gyd</translation>
    </message>
    <message>
        <source>names without capitals</source>
        <translation>enwau heb briflythrennau</translation>
    </message>
    <message>
        <source>the recipient’s name</source>
        <translation>enw’r derbynnydd</translation>
    </message>
    <message>
        <source>names in the text</source>
        <translation>enwau yn y testun</translation>
    </message>
    <message>
        <source>initials in names</source>
        <translation>blaenlythrennau mewn enwau</translation>
    </message>
    <message>
        <source>a single name</source>
        <translation>un enw yn unig</translation>
    </message>
    <message>
        <source>spaces in names</source>
        <translation>bylchau mewn enwau</translation>
    </message>
    <message>
        <source>what was typed by hand</source>
        <translation>yr hyn a deipiwyd â llaw</translation>
    </message>
    <message>
        <source>what is not confirmed</source>
        <translation>yr hyn nad yw wedi’i gadarnhau</translation>
    </message>
    <message>
        <source>the form of the country</source>
        <translation>ffurf y wlad</translation>
    </message>
    <message>
        <source>the length of the line</source>
        <translation>hyd y llinell</translation>
    </message>
    <message>
        <source>a shortened name</source>
        <translation>enw wedi’i fyrhau</translation>
    </message>
    <message>
        <source>apostrophes</source>
        <translation>collnodau</translation>
    </message>
    <message>
        <source>hyphens</source>
        <translation>cysylltnodau</translation>
    </message>
    <message>
        <source>accents</source>
        <translation>acenion</translation>
    </message>
    <message>
        <source>particles such as ‘van’</source>
        <translation>geirynnau fel ‘van’</translation>
    </message>
    <message>
        <source>an office that was guessed</source>
        <translation>swyddfa a ddyfalwyd</translation>
    </message>
    <message>
        <source>how the letter is addressed</source>
        <translation>sut y cyfeirir y llythyr</translation>
    </message>
    <message>
        <source>how the person is spoken of</source>
        <translation>sut y sonnir am y person</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>y teitl</translation>
    </message>
    <message>
        <source>the alternative address</source>
        <translation>y cyfeiriad arall</translation>
    </message>
    <message>
        <source>addresses that differ</source>
        <translation>cyfeiriadau sy’n wahanol</translation>
    </message>
    <message>
        <source>addresses of HM Forces</source>
        <translation>cyfeiriadau Lluoedd EF</translation>
    </message>
    <message>
        <source>problems with the address</source>
        <translation>problemau gyda’r cyfeiriad</translation>
    </message>
    <message>
        <source>a private mailbox</source>
        <translation>blwch post preifat</translation>
    </message>
    <message>
        <source>a mailbox at work</source>
        <translation>blwch post yn y gwaith</translation>
    </message>
    <message>
        <source>a mailbox shared with the customer</source>
        <translation>blwch post a rennir â’r cwsmer</translation>
    </message>
    <message>
        <source>the home address</source>
        <translation>y cyfeiriad cartref</translation>
    </message>
    <message>
        <source>what is missing</source>
        <translation>yr hyn sydd ar goll</translation>
    </message>
    <message>
        <source>an office without a phrase of its own</source>
        <translation>swyddfa heb ei hymadrodd ei hun</translation>
    </message>
    <message>
        <source>another office</source>
        <translation>swyddfa arall</translation>
    </message>
    <message>
        <source>somebody else’s number</source>
        <translation>rhif rhywun arall</translation>
    </message>
    <message>
        <source>a title that was changed</source>
        <translation>teitl a newidiwyd</translation>
    </message>
    <message>
        <source>a surname without a title</source>
        <translation>cyfenw heb deitl</translation>
    </message>
    <message>
        <source>a title not yet decided</source>
        <translation>teitl sydd heb ei benderfynu eto</translation>
    </message>
    <message>
        <source>the alternative name</source>
        <translation>yr enw arall</translation>
    </message>
    <message>
        <source>a title among the forenames</source>
        <translation>teitl ymhlith yr enwau cyntaf</translation>
    </message>
    <message>
        <source>a knighthood</source>
        <translation>urdd marchog</translation>
    </message>
    <message>
        <source>other titles</source>
        <translation>teitlau eraill</translation>
    </message>
    <message>
        <source>training that was not taken</source>
        <translation>hyfforddiant nas cymerwyd</translation>
    </message>
    <message>
        <source>training of which nothing is known</source>
        <translation>hyfforddiant na wyddys dim amdano</translation>
    </message>
    <message>
        <source>a wrong postcode</source>
        <translation>cod post anghywir</translation>
    </message>
    <message>
        <source>a country in a BFPO address</source>
        <translation>gwlad mewn cyfeiriad BFPO</translation>
    </message>
    <message>
        <source>a character that may not stand in an address</source>
        <translation>nod na chaiff fod mewn cyfeiriad</translation>
    </message>
    <message>
        <source>a letter that only looks like another</source>
        <translation>llythyren sydd ond yn edrych fel un arall</translation>
    </message>
    <message>
        <source>a missing town</source>
        <translation>tref ar goll</translation>
    </message>
    <message>
        <source>no fixed abode</source>
        <translation>dim cartref sefydlog</translation>
    </message>
    <message>
        <source>a line without letters or digits</source>
        <translation>llinell heb lythrennau na digidau</translation>
    </message>
    <message>
        <source>no postcode</source>
        <translation>dim cod post</translation>
    </message>
    <message>
        <source>a postcode in an address abroad</source>
        <translation>cod post mewn cyfeiriad tramor</translation>
    </message>
    <message>
        <source>a postcode not on a line of its own</source>
        <translation>cod post nad yw ar ei linell ei hun</translation>
    </message>
    <message>
        <source>a postcode not at the end</source>
        <translation>cod post nad yw ar y diwedd</translation>
    </message>
    <message>
        <source>a territory without its name</source>
        <translation>tiriogaeth heb ei henw</translation>
    </message>
    <message>
        <source>too few lines</source>
        <translation>rhy ychydig o linellau</translation>
    </message>
    <message>
        <source>too many lines</source>
        <translation>gormod o linellau</translation>
    </message>
    <message>
        <source>two countries</source>
        <translation>dwy wlad</translation>
    </message>
    <message>
        <source>two postcodes</source>
        <translation>dau god post</translation>
    </message>
</context>
<context>
    <name>ImpactWords</name>
    <message>
        <source>Phrases</source>
        <translation>Ymadroddion</translation>
    </message>
    <message>
        <source>Open drafts</source>
        <translation>Drafftiau agored</translation>
    </message>
    <message>
        <source>Letters in the outbox</source>
        <translation>Llythyrau yn y blwch allan</translation>
    </message>
    <message>
        <source>Letters sent</source>
        <translation>Llythyrau a anfonwyd</translation>
    </message>
    <message>
        <source>now objects: %1</source>
        <translation>bellach yn gwrthwynebu: %1</translation>
    </message>
    <message>
        <source>objects no more: %1</source>
        <translation>ddim yn gwrthwynebu mwyach: %1</translation>
    </message>
    <message>
        <source>says it otherwise: %1</source>
        <translation>yn ei ddweud fel arall: %1</translation>
    </message>
    <message>
        <source>touched phrases: %1</source>
        <translation>ymadroddion yr effeithir arnynt: %1</translation>
    </message>
    <message>
        <source>stands on %1</source>
        <translation>yn sefyll ar %1</translation>
    </message>
    <message>
        <source>speaks of %1</source>
        <translation>yn sôn am %1</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Printed letter</source>
        <translation>Llythyr printiedig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Yn aros</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Yn anfon</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>Will be tried again</source>
        <translation>Caiff ei geisio eto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Heb ei anfon</translation>
    </message>
    <message>
        <source>Not known if sent</source>
        <translation>Ansicr a anfonwyd</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Wedi’i ddal</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Cymerwyd yn ôl</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>To be tried again</source>
        <translation>I’w geisio eto</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Dim ateb</translation>
    </message>
    <message>
        <source>Handed to the printer</source>
        <translation>Rhoddwyd i’r argraffydd</translation>
    </message>
    <message>
        <source>Read online by the customer</source>
        <translation>I’r cwsmer ei ddarllen ar-lein</translation>
    </message>
</context>
<context>
    <name>PhraseWords</name>
    <message>
        <source>Opening</source>
        <translation>Agoriad</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Corff</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Beth i’w wneud nesaf</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Diweddglo</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Cyfeiriad dychwelyd</translation>
    </message>
</context>
<context>
    <name>PrintLetter</name>
    <message>
        <source>The pages could not be written to that file: choose another place.</source>
        <translation>Nid oedd modd ysgrifennu’r tudalennau i’r ffeil honno: dewiswch le arall.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::Appearance</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the window</source>
        <translation>I&amp;aith y ffenestr</translation>
    </message>
</context>
<context>
    <name>casepost::ui::BlockCard</name>
    <message>
        <source>The phrase %1 is not in the library on the letter’s day.</source>
        <translation>Nid yw’r ymadrodd %1 yn y llyfrgell ar ddiwrnod y llythyr.</translation>
    </message>
    <message>
        <source>This phrase has no Welsh wording.</source>
        <translation>Nid oes geiriad Cymraeg i’r ymadrodd hwn.</translation>
    </message>
    <message>
        <source>wording changed</source>
        <translation>newidiwyd y geiriad</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Testun rhydd</translation>
    </message>
    <message>
        <source>Restore wording</source>
        <translation>Adfer y geiriad</translation>
    </message>
    <message>
        <source>Edit wording</source>
        <translation>Golygu’r geiriad</translation>
    </message>
    <message>
        <source>Move paragraph %1 up</source>
        <translation>Symud paragraff %1 i fyny</translation>
    </message>
    <message>
        <source>Move paragraph %1 down</source>
        <translation>Symud paragraff %1 i lawr</translation>
    </message>
    <message>
        <source>Remove paragraph %1</source>
        <translation>Tynnu paragraff %1</translation>
    </message>
    <message>
        <source>Move up (Alt+Shift+Up)</source>
        <translation>Symud i fyny (Alt+Shift+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Shift+Down)</source>
        <translation>Symud i lawr (Alt+Shift+Down)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Llusgo i symud</translation>
    </message>
    <message>
        <source>Paragraph %1 of %2, %3</source>
        <translation>Paragraff %1 o %2, %3</translation>
    </message>
    <message>
        <source>Why no phrase fits</source>
        <translation>Pam nad oes ymadrodd addas</translation>
    </message>
    <message>
        <source>Why the wording changed</source>
        <translation>Pam y newidiwyd y geiriad</translation>
    </message>
    <message>
        <source>This wording must go out as published, so it cannot be edited here. Customer assurance can change it in the library.</source>
        <translation>Rhaid i’r geiriad hwn fynd allan fel y’i cyhoeddwyd, felly ni ellir ei olygu yma. Gall sicrwydd cwsmeriaid ei newid yn y llyfrgell.</translation>
    </message>
    <message>
        <source>This wording is approved and cannot be typed in. Ctrl+J goes to what is to be filled in.</source>
        <translation>Mae’r geiriad hwn wedi’i gymeradwyo ac ni ellir teipio ynddo. Mae Ctrl+J yn mynd at yr hyn sydd i’w lenwi.</translation>
    </message>
    <message>
        <source>This wording is approved and cannot be typed in. ‘%1’ opens it for changes.</source>
        <translation>Mae’r geiriad hwn wedi’i gymeradwyo ac ni ellir teipio ynddo. Mae ‘%1’ yn ei agor i’w newid.</translation>
    </message>
    <message>
        <source>This wording is approved and cannot be typed in.</source>
        <translation>Mae’r geiriad hwn wedi’i gymeradwyo ac ni ellir teipio ynddo.</translation>
    </message>
    <message>
        <source>%1, paragraph %2</source>
        <translation>%1, paragraff %2</translation>
    </message>
    <message>
        <source>%1: to be filled in</source>
        <translation>%1: i’w lenwi</translation>
    </message>
    <message>
        <source>This is free text: type in it.</source>
        <translation>Testun rhydd yw hwn: teipiwch ynddo.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::CaseListModel</name>
    <message>
        <source>No longer in progress</source>
        <translation>Ddim ar y gweill mwyach</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Cod post</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
</context>
<context>
    <name>casepost::ui::CaseView</name>
    <message>
        <source>&amp;Phone</source>
        <translation>Ffon&amp;io</translation>
    </message>
    <message>
        <source>No longer in progress: not in the newest extract</source>
        <translation>Ddim ar y gweill mwyach: nid yw yn y detholiad diweddaraf</translation>
    </message>
    <message>
        <source>letters go to %1</source>
        <translation>llythyrau at %1</translation>
    </message>
    <message>
        <source>Histor&amp;y (letters: %1)</source>
        <translation>Han&amp;es (llythyrau: %1)</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>Han&amp;es</translation>
    </message>
    <message>
        <source>There is a draft for this case, saved on %1.</source>
        <translation>Mae drafft ar gyfer yr achos hwn, a gadwyd ar %1.</translation>
    </message>
    <message>
        <source>Continue the &amp;draft</source>
        <translation>Mynd ymlaen â’r &amp;drafft</translation>
    </message>
    <message>
        <source>&amp;Write a letter</source>
        <translation>&amp;Ysgrifennu llythyr</translation>
    </message>
    <message>
        <source>Write an e&amp;mail</source>
        <translation>Ysgrifennu e-&amp;bost</translation>
    </message>
    <message>
        <source>Fac&amp;ts</source>
        <translation>Ffei&amp;thiau</translation>
    </message>
    <message>
        <source>Facts of the case</source>
        <translation>Ffeithiau’r achos</translation>
    </message>
    <message>
        <source>History of the case, newest first</source>
        <translation>Hanes yr achos, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>Add a &amp;note</source>
        <translation>Ychwanegu &amp;nodyn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Save n&amp;ote</source>
        <translation>Cadw n&amp;odyn</translation>
    </message>
    <message>
        <source>Nothing is recorded yet</source>
        <translation>Nid oes dim wedi’i gofnodi eto</translation>
    </message>
    <message>
        <source>Notes, letters and what happened to them will show here.</source>
        <translation>Bydd nodiadau, llythyrau a’r hyn a ddigwyddodd iddynt yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Enter saves it, Shift+Enter begins a new line</source>
        <translation>Mae Enter yn ei gadw, mae Shift+Enter yn dechrau llinell newydd</translation>
    </message>
</context>
<context>
    <name>casepost::ui::CasesPage</name>
    <message>
        <source>The call is recorded.</source>
        <translation>Mae&apos;r alwad wedi&apos;i chofnodi.</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Achos %1</translation>
    </message>
    <message>
        <source>Note saved.</source>
        <translation>Cadwyd y nodyn.</translation>
    </message>
    <message>
        <source>Letter as it went out</source>
        <translation>Y llythyr fel yr aeth allan</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Agorwch achos yn gyntaf.</translation>
    </message>
    <message>
        <source>Reference copied.</source>
        <translation>Copïwyd y cyfeirnod.</translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation>Dim ond darllen y storfa y gellir ei wneud.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Nid yw eich rôl yn caniatáu hyn.</translation>
    </message>
    <message>
        <source>Cases found: %1</source>
        <translation>Achosion a ganfuwyd: %1</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>Dim chwiliad eto</translation>
    </message>
    <message>
        <source>Type part of a reference, name, postcode, email or phone number.</source>
        <translation>Teipiwch ran o gyfeirnod, enw, cod post, e-bost neu rif ffôn.</translation>
    </message>
    <message>
        <source>No case matches ‘%1’</source>
        <translation>Nid oes achos yn cyfateb i ‘%1’</translation>
    </message>
    <message>
        <source>Check the spelling, or type less: the beginning of a word is enough.</source>
        <translation>Gwiriwch y sillafu, neu teipiwch lai: mae dechrau gair yn ddigon.</translation>
    </message>
    <message>
        <source>Find a ca&amp;se</source>
        <translation>Canfod ac&amp;hos</translation>
    </message>
    <message>
        <source>Reference, name, postcode, email or phone</source>
        <translation>Cyfeirnod, enw, cod post, e-bost neu ffôn</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Canfod achos</translation>
    </message>
    <message>
        <source>The beginning of any word, in any order</source>
        <translation>Dechrau unrhyw air, mewn unrhyw drefn</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Achosion a ganfuwyd</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>Nid oes achos ar agor</translation>
    </message>
    <message>
        <source>Find a case on the left and press Enter to see its facts and history.</source>
        <translation>Canfyddwch achos ar y chwith a phwyso Enter i weld ei ffeithiau a’i hanes.</translation>
    </message>
    <message>
        <source>&amp;Print again…</source>
        <translation>&amp;Argraffu eto…</translation>
    </message>
    <message>
        <source>The letter was handed to the printer.</source>
        <translation>Rhoddwyd y llythyr i’r argraffydd.</translation>
    </message>
    <message>
        <source>Waiting for you: %1, then what you touched last</source>
        <translation>Yn aros amdanoch: %1, yna’r hyn a gyffyrddoch ddiwethaf</translation>
    </message>
    <message>
        <source>What you touched last</source>
        <translation>Yr hyn a gyffyrddoch ddiwethaf</translation>
    </message>
    <message>
        <source>The first %1 of more cases: type more to find fewer</source>
        <translation>Y %1 cyntaf o ragor o achosion: teipiwch fwy i ganfod llai</translation>
    </message>
    <message>
        <source>There are no cases yet. Load an extract of the cases in progress: choose ‘Import an extract’ in the File menu.</source>
        <translation>Nid oes achosion eto. Llwythwch ddetholiad o’r achosion ar y gweill: dewiswch ‘Mewnforio detholiad’ yn y ddewislen Ffeil.</translation>
    </message>
    <message>
        <source>The search could not be done</source>
        <translation>Ni ellid chwilio</translation>
    </message>
    <message>
        <source>Press Enter to try it again.</source>
        <translation>Pwyswch Enter i geisio eto.</translation>
    </message>
    <message>
        <source>Looking for the case…</source>
        <translation>Yn chwilio am yr achos…</translation>
    </message>
    <message>
        <source>Find a case on the left to see its facts and history.</source>
        <translation>Canfyddwch achos ar y chwith i weld ei ffeithiau a’i hanes.</translation>
    </message>
    <message>
        <source>What waits for you, and what you touched last</source>
        <translation>Yr hyn sy’n aros amdanoch, a’r hyn a gyffyrddoch ddiwethaf</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ChangePane</name>
    <message>
        <source>Discard this change?</source>
        <translation>Taflu’r newid hwn?</translation>
    </message>
    <message>
        <source>What you typed here will be gone.</source>
        <translation>Bydd yr hyn a deipiwyd gennych yma yn diflannu.</translation>
    </message>
    <message>
        <source>Discard change</source>
        <translation>Taflu’r newid</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Being proposed…</source>
        <translation>Yn cael ei gynnig…</translation>
    </message>
    <message>
        <source>Still to be put right: %1</source>
        <translation>Eto i’w gywiro: %1</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Yn cael ei wirio…</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Nid oes dim wedi newid eto.</translation>
    </message>
    <message>
        <source>✓ Every example holds. Somebody else must approve the change.</source>
        <translation>✓ Mae pob enghraifft yn dal. Rhaid i rywun arall gymeradwyo’r newid.</translation>
    </message>
    <message>
        <source>The change as a pack</source>
        <translation>Y newid fel pecyn</translation>
    </message>
    <message>
        <source>The change is still being checked. Try again in a moment.</source>
        <translation>Mae’r newid yn dal i gael ei wirio. Rhowch gynnig arall arni mewn eiliad.</translation>
    </message>
    <message>
        <source>A new rule</source>
        <translation>Rheol newydd</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Newid %1</translation>
    </message>
    <message>
        <source>Kind of check</source>
        <translation>Math o wiriad</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Beth mae’n ei wneud</translation>
    </message>
    <message>
        <source>First day in force</source>
        <translation>Diwrnod cyntaf mewn grym</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Enw’r rheol</translation>
    </message>
    <message>
        <source>In small letters, such as text.late-fee</source>
        <translation>Mewn llythrennau bach, fel text.late-fee</translation>
    </message>
    <message>
        <source>The rule in your own words</source>
        <translation>Y rheol yn eich geiriau eich hun</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Gofyniad</translation>
    </message>
    <message>
        <source>Section of the guidance</source>
        <translation>Adran o’r canllawiau</translation>
    </message>
    <message>
        <source>Words and phrases</source>
        <translation>Geiriau ac ymadroddion</translation>
    </message>
    <message>
        <source>One on each line. To say what to write instead: docs, doc’s = documents</source>
        <translation>Un ar bob llinell. I ddweud beth i’w ysgrifennu yn lle hynny: docs, doc’s = documents</translation>
    </message>
    <message>
        <source>Allowed all the same</source>
        <translation>Caniateir er hynny</translation>
    </message>
    <message>
        <source>Longer words and phrases in which a word above is nothing to object to</source>
        <translation>Geiriau ac ymadroddion hirach lle nad oes gwrthwynebiad i air uchod</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramedrau</translation>
    </message>
    <message>
        <source>As in a pack (TOML)</source>
        <translation>Fel mewn pecyn (TOML)</translation>
    </message>
    <message>
        <source>What the examiner reads, in English</source>
        <translation>Beth mae’r archwiliwr yn ei ddarllen, yn Saesneg</translation>
    </message>
    <message>
        <source>What is wrong, why, and what to do. {found} stands for the words found.</source>
        <translation>Beth sydd o’i le, pam, a beth i’w wneud. Mae {found} yn sefyll am y geiriau a ganfuwyd.</translation>
    </message>
    <message>
        <source>What the examiner reads, in Welsh</source>
        <translation>Beth mae’r archwiliwr yn ei ddarllen, yn Gymraeg</translation>
    </message>
    <message>
        <source>Examples it must object to</source>
        <translation>Enghreifftiau y mae’n rhaid iddi wrthwynebu</translation>
    </message>
    <message>
        <source>One on each line, at least 5</source>
        <translation>Un ar bob llinell, o leiaf 5</translation>
    </message>
    <message>
        <source>Examples it must let pass</source>
        <translation>Enghreifftiau y mae’n rhaid iddi eu gadael</translation>
    </message>
    <message>
        <source>Version of the change</source>
        <translation>Fersiwn y newid</translation>
    </message>
    <message>
        <source>Propose this change</source>
        <translation>Cynnig y newid hwn</translation>
    </message>
    <message>
        <source>Go to the first problem</source>
        <translation>Mynd i’r broblem gyntaf</translation>
    </message>
    <message>
        <source>Show as a pack…</source>
        <translation>Dangos fel pecyn…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Taflu</translation>
    </message>
    <message>
        <source>No change is being written</source>
        <translation>Nid oes newid ar y gweill</translation>
    </message>
    <message>
        <source>Choose a rule and ‘Change this rule’ to add words to it, or begin a new rule of the same kind. Somebody else approves it.</source>
        <translation>Dewiswch reol a ‘Newid y rheol hon’ i ychwanegu geiriau ati, neu dechreuwch reol newydd o’r un math. Mae rhywun arall yn ei chymeradwyo.</translation>
    </message>
    <message>
        <source>See the impact…</source>
        <translation>Gweld yr effaith…</translation>
    </message>
    <message>
        <source>What the check needs besides, one on each line: name = value</source>
        <translation>Beth arall sydd ei angen ar y gwiriad, un ar bob llinell: enw = gwerth</translation>
    </message>
    <message>
        <source>In a pack: %1</source>
        <translation>Mewn pecyn: %1</translation>
    </message>
</context>
<context>
    <name>casepost::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Gorchmynion</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Teipiwch yr hyn yr ydych am ei wneud</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>No command matches</source>
        <translation>Nid oes gorchymyn sy’n cyfateb</translation>
    </message>
    <message>
        <source>Type another word for what you want to do.</source>
        <translation>Teipiwch air arall am yr hyn rydych am ei wneud.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ComposerPage</name>
    <message>
        <source>Undone: %1</source>
        <translation>Dadwnaed: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Ail-wnaed: %1</translation>
    </message>
    <message>
        <source>No letter is open.</source>
        <translation>Nid oes llythyr ar agor.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Nid oes dim i’w ddadwneud.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Nid oes dim i’w ail-wneud.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ail-&amp;wneud</translation>
    </message>
    <message>
        <source>The draft is saved, with the card or insurance number in it covered by dots: such numbers are never kept.</source>
        <translation>Mae’r drafft wedi’i gadw, gyda’r rhif cerdyn neu yswiriant ynddo wedi’i orchuddio â dotiau: ni chedwir rhifau o’r fath byth.</translation>
    </message>
    <message>
        <source>Somebody saved this draft since. Yours was kept as a draft of its own.</source>
        <translation>Mae rhywun wedi cadw’r drafft hwn ers hynny. Cadwyd eich un chi fel drafft ar wahân.</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Canfyddiadau: %1</translation>
    </message>
    <message>
        <source>The letter is ready.</source>
        <translation>Mae’r llythyr yn barod.</translation>
    </message>
    <message>
        <source>Added at paragraph %1.</source>
        <translation>Ychwanegwyd ym mharagraff %1.</translation>
    </message>
    <message>
        <source>Paragraph %1 of %2</source>
        <translation>Paragraff %1 o %2</translation>
    </message>
    <message>
        <source>Paragraph removed. Ctrl+Z brings it back.</source>
        <translation>Tynnwyd y paragraff. Mae Ctrl+Z yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Wedi’i wneud: %1</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation>Dileu’r drafft hwn?</translation>
    </message>
    <message>
        <source>The letter has not been sent. Its draft will be gone.</source>
        <translation>Nid yw’r llythyr wedi’i anfon. Bydd ei ddrafft yn diflannu.</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Dileu’r drafft</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Draft deleted.</source>
        <translation>Dilëwyd y drafft.</translation>
    </message>
    <message>
        <source>There are no pages to print yet.</source>
        <translation>Nid oes tudalennau i’w hargraffu eto.</translation>
    </message>
    <message>
        <source>No letter is open</source>
        <translation>Nid oes llythyr ar agor</translation>
    </message>
    <message>
        <source>Open a case and choose ‘Write a letter’, or go on with a draft.</source>
        <translation>Agorwch achos a dewis ‘Ysgrifennu llythyr’, neu ewch ymlaen â drafft.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Fel testun</translation>
    </message>
    <message>
        <source>Findings and preview</source>
        <translation>Canfyddiadau a rhagolwg</translation>
    </message>
    <message>
        <source>The letter as text</source>
        <translation>Y llythyr fel testun</translation>
    </message>
    <message>
        <source>Put in outbox…</source>
        <translation>Rhoi yn y blwch allan…</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Ymadroddion</translation>
    </message>
    <message>
        <source>This letter is not printed: the customer reads it online, through a link that also takes the new photo.</source>
        <translation>Nid yw’r llythyr hwn yn cael ei argraffu: mae’r cwsmer yn ei ddarllen ar-lein, drwy ddolen sydd hefyd yn derbyn y llun newydd.</translation>
    </message>
    <message>
        <source>Letter %1 (draft)</source>
        <translation>Llythyr %1 (drafft)</translation>
    </message>
    <message>
        <source>The draft was handed to the printer.</source>
        <translation>Rhoddwyd y drafft i’r argraffydd.</translation>
    </message>
    <message>
        <source>Go to the letter to print it.</source>
        <translation>Ewch i’r llythyr i’w argraffu.</translation>
    </message>
    <message>
        <source>Replace what the template ‘%1’ brought?</source>
        <translation>Disodli’r hyn a ddaeth gyda’r templed ‘%1’?</translation>
    </message>
    <message>
        <source>Paragraphs that came with it and hold nothing of yours: %1. What you typed stays either way.</source>
        <translation>Paragraffau a ddaeth gydag ef heb ddim byd gennych chi ynddynt: %1. Mae’r hyn a deipioch yn aros y naill ffordd neu’r llall.</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Eu disodli</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Eu cadw</translation>
    </message>
    <message>
        <source>Template %1. Paragraphs: %2</source>
        <translation>Templed %1. Paragraffau: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>Add phrases</source>
        <translation>Ychwanegu ymadroddion</translation>
    </message>
    <message>
        <source>The email:</source>
        <translation>Yr e-bost:</translation>
    </message>
    <message>
        <source>The letter attached to it:</source>
        <translation>Y llythyr sydd ynghlwm wrtho:</translation>
    </message>
    <message>
        <source>This finding has no fix by itself: change the text.</source>
        <translation>Nid oes cywiriad parod i’r canfyddiad hwn: newidiwch y testun.</translation>
    </message>
    <message>
        <source>It also says to whom or how the letter goes: look at the head.</source>
        <translation>Mae hefyd yn dweud at bwy neu sut y mae’r llythyr yn mynd: edrychwch ar y pen.</translation>
    </message>
    <message>
        <source>%1

The letter has not been sent. Its draft will be gone.</source>
        <translation>%1

Nid yw’r llythyr wedi’i anfon. Bydd ei ddrafft yn diflannu.</translation>
    </message>
    <message>
        <source>&amp;Offices…</source>
        <translation>&amp;Swyddfeydd…</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ComposerPresenter</name>
    <message>
        <source>No letter is open.</source>
        <translation>Nid oes llythyr ar agor.</translation>
    </message>
    <message>
        <source>The letter is being put in the outbox.</source>
        <translation>Mae’r llythyr yn cael ei roi yn y blwch allan.</translation>
    </message>
    <message>
        <source>Your role does not allow sending letters.</source>
        <translation>Nid yw eich rôl yn caniatáu anfon llythyrau.</translation>
    </message>
    <message>
        <source>The letter is being checked.</source>
        <translation>Mae’r llythyr yn cael ei wirio.</translation>
    </message>
    <message>
        <source>A finding stops this letter. Press F8 to see it.</source>
        <translation>Mae canfyddiad yn atal y llythyr hwn. Pwyswch F8 i’w weld.</translation>
    </message>
    <message>
        <source>A question is not answered yet. Press F8 to see it.</source>
        <translation>Mae cwestiwn heb ei ateb eto. Pwyswch F8 i’w weld.</translation>
    </message>
    <message>
        <source>Nothing is written yet: choose a template, or add a phrase.</source>
        <translation>Does dim wedi’i ysgrifennu eto: dewiswch dempled, neu ychwanegwch ymadrodd.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::DraftsModel</name>
    <message>
        <source>No description yet</source>
        <translation>Dim disgrifiad eto</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Disgrifiad</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Cadwyd</translation>
    </message>
</context>
<context>
    <name>casepost::ui::DraftsPage</name>
    <message>
        <source>Delete this draft?</source>
        <translation>Dileu’r drafft hwn?</translation>
    </message>
    <message>
        <source>The letter has not been sent. Its draft will be gone.</source>
        <translation>Nid yw’r llythyr wedi’i anfon. Bydd ei ddrafft yn diflannu.</translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation>Dileu’r drafft</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafftiau</translation>
    </message>
    <message>
        <source>Drafts, newest first</source>
        <translation>Drafftiau, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>&amp;Go on with the letter</source>
        <translation>&amp;Mynd ymlaen â’r llythyr</translation>
    </message>
    <message>
        <source>&amp;Delete draft…</source>
        <translation>&amp;Dileu’r drafft…</translation>
    </message>
    <message>
        <source>You have no drafts</source>
        <translation>Nid oes gennych ddrafftiau</translation>
    </message>
    <message>
        <source>A letter is saved by itself while you write it, and waits here until it is sent.</source>
        <translation>Caiff llythyr ei gadw ohono’i hun wrth i chi ei ysgrifennu, ac mae’n aros yma nes ei anfon.</translation>
    </message>
    <message>
        <source>Drafts: %1</source>
        <translation>Drafftiau: %1</translation>
    </message>
    <message>
        <source>Choose a draft on the Drafts page first.</source>
        <translation>Dewiswch ddrafft ar y dudalen Drafftiau yn gyntaf.</translation>
    </message>
    <message>
        <source>%1

The letter has not been sent. Its draft will be gone.</source>
        <translation>%1

Nid yw’r llythyr wedi’i anfon. Bydd ei ddrafft wedi mynd.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ExtractImport</name>
    <message>
        <source>Import an extract</source>
        <translation>Mewnforio detholiad</translation>
    </message>
    <message>
        <source>Extracts (*.csv)</source>
        <translation>Detholiadau (*.csv)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Yn darllen %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>Stopping. The store stays as it was.</source>
        <translation>Yn stopio. Mae’r storfa’n aros fel yr oedd.</translation>
    </message>
    <message>
        <source>Rows read: %1</source>
        <translation>Rhesi a ddarllenwyd: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Newydd: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Wedi newid: %1</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>Heb newid: %1</translation>
    </message>
    <message>
        <source>No longer in progress: %1</source>
        <translation>Ddim ar y gweill mwyach: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Gwrthodwyd: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Gwnaed: %1</translation>
    </message>
    <message>
        <source>Cases that are out of date now: %1</source>
        <translation>Achosion sydd bellach wedi dyddio: %1</translation>
    </message>
    <message>
        <source>Refused rows that name no known case: %1</source>
        <translation>Rhesi a wrthodwyd nad ydynt yn enwi achos hysbys: %1</translation>
    </message>
    <message>
        <source>Letters held for a fresh check: %1</source>
        <translation>Llythyrau a ddaliwyd i'w gwirio eto: %1</translation>
    </message>
    <message>
        <source>Columns not known: %1</source>
        <translation>Colofnau anhysbys: %1</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Llinell %1, %2: %3</translation>
    </message>
    <message>
        <source>Extract loaded. New: %1, changed: %2, gone: %3.</source>
        <translation>Llwythwyd y detholiad. Newydd: %1, wedi newid: %2, wedi mynd: %3.</translation>
    </message>
    <message>
        <source>Extract loaded</source>
        <translation>Llwythwyd y detholiad</translation>
    </message>
    <message>
        <source>The extract was not loaded</source>
        <translation>Ni lwythwyd y detholiad</translation>
    </message>
    <message>
        <source>Load it and hold what it changes</source>
        <translation>Ei lwytho a dal yr hyn y mae’n ei newid</translation>
    </message>
    <message>
        <source>End every case in progress</source>
        <translation>Dod â phob achos sydd ar y gweill i ben</translation>
    </message>
    <message>
        <source>Refused rows whose case cannot be told: %1. Cases that are out of date because one of them may be meant: %2</source>
        <translation>Rhesi a wrthodwyd na ellir dweud i ba achos y maent yn perthyn: %1. Achosion sydd wedi dyddio am y gall un ohonynt fod dan sylw: %2</translation>
    </message>
    <message>
        <source>This extract is older than the one whose place it took.</source>
        <translation>Mae’r detholiad hwn yn hŷn na’r un y cymerodd ei le.</translation>
    </message>
    <message>
        <source>Load the rest without bad rows</source>
        <translation>Llwytho’r gweddill heb y rhesi gwallus</translation>
    </message>
    <message>
        <source>Leave the store as it is</source>
        <translation>Gadael y storfa fel y mae</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FactsModel</name>
    <message>
        <source>Fact</source>
        <translation>Ffaith</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Gwerth</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FieldEdit</name>
    <message>
        <source>Choose</source>
        <translation>Dewis</translation>
    </message>
    <message>
        <source>15 March 2024 or 15/3/2024</source>
        <translation>15 Mawrth 2024 neu 15/3/2024</translation>
    </message>
    <message>
        <source>filled in for you</source>
        <translation>wedi’i lenwi i chi</translation>
    </message>
    <message>
        <source>Typed in this letter</source>
        <translation>Wedi’i deipio yn y llythyr hwn</translation>
    </message>
    <message>
        <source>From the case: its reference</source>
        <translation>O’r achos: ei gyfeirnod</translation>
    </message>
    <message>
        <source>From the case: the applicant’s name</source>
        <translation>O’r achos: enw’r ymgeisydd</translation>
    </message>
    <message>
        <source>From the case: the name in the passport</source>
        <translation>O’r achos: yr enw yn y pasbort</translation>
    </message>
    <message>
        <source>From the case: the reference of the lost or stolen report</source>
        <translation>O’r achos: cyfeirnod yr adroddiad coll neu wedi’i ddwyn</translation>
    </message>
    <message>
        <source>From the case: the date of birth</source>
        <translation>O’r achos: y dyddiad geni</translation>
    </message>
    <message>
        <source>From the case: the day the application came in</source>
        <translation>O’r achos: y diwrnod y daeth y cais i mewn</translation>
    </message>
    <message>
        <source>From your own details</source>
        <translation>O’ch manylion chi</translation>
    </message>
    <message>
        <source>Worked out from the day of the letter</source>
        <translation>Wedi’i gyfrifo o ddiwrnod y llythyr</translation>
    </message>
    <message>
        <source>Filled in from the case</source>
        <translation>Wedi’i lenwi o’r achos</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FindingsPane</name>
    <message>
        <source>%1, version %2</source>
        <translation>%1, fersiwn %2</translation>
    </message>
    <message>
        <source>Judged by %1</source>
        <translation>Barnwyd yn ôl %1</translation>
    </message>
    <message>
        <source>Guidance: %1, version %2</source>
        <translation>Canllawiau: %1, fersiwn %2</translation>
    </message>
    <message>
        <source>Rule %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+.)</source>
        <translation>%1 (Ctrl+.)</translation>
    </message>
    <message>
        <source>%1 of %2. %3</source>
        <translation>%1 o %2. %3</translation>
    </message>
    <message>
        <source>Nothing stands in the way of this letter.</source>
        <translation>Nid oes dim yn ffordd y llythyr hwn.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Pam</translation>
    </message>
    <message>
        <source>Why this matters</source>
        <translation>Pam mae hyn yn bwysig</translation>
    </message>
    <message>
        <source>Yes, I have checked this</source>
        <translation>Ydw, rwyf wedi gwirio hyn</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Cymryd yr ateb yn ôl</translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation>Nid oes dim yn y ffordd</translation>
    </message>
    <message>
        <source>The letter is checked as you type. Findings will show here.</source>
        <translation>Caiff y llythyr ei wirio wrth i chi deipio. Bydd canfyddiadau yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Put this warning aside</source>
        <translation>Rhoi’r rhybudd hwn o’r neilltu</translation>
    </message>
    <message>
        <source>Say why it does not matter in this letter. It is kept with the letter.</source>
        <translation>Dywedwch pam nad yw’n bwysig yn y llythyr hwn. Caiff ei gadw gyda’r llythyr.</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Rhoi o’r neilltu</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Ei adael</translation>
    </message>
    <message>
        <source>Put aside: %1</source>
        <translation>Rhoddwyd o’r neilltu: %1</translation>
    </message>
    <message>
        <source>Put aside with a reason…</source>
        <translation>Rhoi o’r neilltu gyda rheswm…</translation>
    </message>
    <message>
        <source>Answered by %1, %2</source>
        <translation>Atebwyd gan %1, %2</translation>
    </message>
    <message>
        <source>Details: rule %1, requirement %2</source>
        <translation>Manylion: rheol %1, gofyniad %2</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Difrifoldeb</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lle</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Canfyddiad</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Canllawiau</translation>
    </message>
    <message>
        <source>Rule %1, requirement %2</source>
        <translation>Rheol %1, gofyniad %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Manylion y canfyddiad</translation>
    </message>
    <message>
        <source>‘%1’, version %2</source>
        <translation>‘%1’, fersiwn %2</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FormField</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Llinell %1: %2</translation>
    </message>
</context>
<context>
    <name>casepost::ui::GuidancePage</name>
    <message>
        <source>The change is proposed. Somebody else must approve it.</source>
        <translation>Mae’r newid wedi’i gynnig. Rhaid i rywun arall ei gymeradwyo.</translation>
    </message>
    <message>
        <source>Published: letters are judged by it from its first day on.</source>
        <translation>Cyhoeddwyd: bernir llythyrau yn ei ôl o’i ddiwrnod cyntaf.</translation>
    </message>
    <message>
        <source>Turned down.</source>
        <translation>Gwrthodwyd.</translation>
    </message>
    <message>
        <source>The change you began is still here. Propose or discard it first.</source>
        <translation>Mae’r newid a ddechreuwyd gennych yma o hyd. Cynigiwch neu taflwch ef yn gyntaf.</translation>
    </message>
    <message>
        <source>Choose a rule first.</source>
        <translation>Dewiswch reol yn gyntaf.</translation>
    </message>
    <message>
        <source>This version is past: choose the one in force.</source>
        <translation>Mae’r fersiwn hon wedi dod i ben: dewiswch yr un mewn grym.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Cynigion</translation>
    </message>
    <message>
        <source>Proposals: %1</source>
        <translation>Cynigion: %1</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>Rheolau: %1</translation>
    </message>
    <message>
        <source>Rules: %1 of %2</source>
        <translation>Rheolau: %1 o %2</translation>
    </message>
    <message>
        <source>The guidance is being read</source>
        <translation>Mae’r canllawiau’n cael eu darllen</translation>
    </message>
    <message>
        <source>This version has no rules of its own</source>
        <translation>Nid oes gan y fersiwn hon reolau ei hun</translation>
    </message>
    <message>
        <source>Choose another version above.</source>
        <translation>Dewiswch fersiwn arall uchod.</translation>
    </message>
    <message>
        <source>No rule matches ‘%1’</source>
        <translation>Nid oes rheol yn cyfateb i ‘%1’</translation>
    </message>
    <message>
        <source>Type part of a word the rule is about, a requirement such as REQ-TXT-05, a section, or ‘stops’, ‘answer’ or ‘look’.</source>
        <translation>Teipiwch ran o air y mae’r rheol yn ymwneud ag ef, gofyniad fel REQ-TXT-05, adran, neu ran o’r gair am ei difrifoldeb.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rheolau</translation>
    </message>
    <message>
        <source>Vers&amp;ions</source>
        <translation>Fers&amp;iynau</translation>
    </message>
    <message>
        <source>Word, requirement, section or severity</source>
        <translation>Gair, gofyniad, adran neu ddifrifoldeb</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Canfod rheol</translation>
    </message>
    <message>
        <source>Versions of the guidance</source>
        <translation>Fersiynau’r canllawiau</translation>
    </message>
    <message>
        <source>The rule, trying, changing and deciding</source>
        <translation>Y rheol, rhoi cynnig, newid a phenderfynu</translation>
    </message>
    <message>
        <source>Change this rule…</source>
        <translation>Newid y rheol hon…</translation>
    </message>
    <message>
        <source>New rule of this kind…</source>
        <translation>Rheol newydd o’r math hwn…</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation>Rhoi cynnig ar frawddeg</translation>
    </message>
    <message>
        <source>Find a &amp;rule</source>
        <translation>Canfod rhe&amp;ol</translation>
    </message>
    <message>
        <source>Type part of a word the rule is about, a section, or ‘stops’, ‘answer’ or ‘look’.</source>
        <translation>Teipiwch ran o air y mae’r rheol yn ei gylch, adran, neu air am yr hyn y mae’n ei wneud.</translation>
    </message>
    <message>
        <source>Word, section or severity</source>
        <translation>Gair, adran neu ddifrifoldeb</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Difrifoldeb</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Adran</translation>
    </message>
</context>
<context>
    <name>casepost::ui::GuidancePresenter</name>
    <message>
        <source>Your role does not allow proposing changes of the guidance.</source>
        <translation>Nid yw eich rôl yn caniatáu cynnig newidiadau i’r canllawiau.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ImpactDialog</name>
    <message>
        <source>Stop</source>
        <translation>Stopio</translation>
    </message>
    <message>
        <source>What the change would touch</source>
        <translation>Beth fyddai’r newid yn effeithio arno</translation>
    </message>
    <message>
        <source>Looking at phrases, drafts and letters…</source>
        <translation>Yn edrych ar ymadroddion, drafftiau a llythyrau…</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Pa mor bell y mae’r gwaith</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Yn stopio…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Wedi stopio. Ni newidiwyd dim.</translation>
    </message>
    <message>
        <source>The change touches nothing in this store.</source>
        <translation>Nid yw’r newid yn effeithio ar ddim yn y storfa hon.</translation>
    </message>
    <message>
        <source>Touched: %1. Nothing is changed by looking.</source>
        <translation>Effeithir ar: %1. Nid yw edrych yn newid dim.</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 o %3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>a %1 arall</translation>
    </message>
</context>
<context>
    <name>casepost::ui::LetterEditor</name>
    <message>
        <source>The letter has no paragraphs yet</source>
        <translation>Nid oes paragraffau yn y llythyr eto</translation>
    </message>
    <message>
        <source>Choose a template on the left, or find a phrase and press Enter to add it.</source>
        <translation>Dewiswch dempled ar y chwith, neu canfyddwch ymadrodd a phwyso Enter i’w ychwanegu.</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraffau</translation>
    </message>
</context>
<context>
    <name>casepost::ui::LetterHeader</name>
    <message>
        <source>Letter for %1</source>
        <translation>Llythyr ar gyfer %1</translation>
    </message>
    <message>
        <source>No title was given.</source>
        <translation>Ni roddwyd teitl.</translation>
    </message>
    <message>
        <source>Title ‘%1’ is used. %2</source>
        <translation>Defnyddir y teitl ‘%1’. %2</translation>
    </message>
    <message>
        <source>Title ‘%1’ is left out. %2</source>
        <translation>Gadewir y teitl ‘%1’ allan. %2</translation>
    </message>
    <message>
        <source>Title ‘%1’ must be confirmed before it is used. %2</source>
        <translation>Rhaid cadarnhau’r teitl ‘%1’ cyn ei ddefnyddio. %2</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>Y cwsmer</translation>
    </message>
    <message>
        <source>The referee</source>
        <translation>Y canolwr</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Rhywun arall</translation>
    </message>
    <message>
        <source>The unit office</source>
        <translation>Swyddfa’r uned</translation>
    </message>
    <message>
        <source>The territory office</source>
        <translation>Swyddfa’r diriogaeth</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Ar-lein</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>A&amp;t</translation>
    </message>
    <message>
        <source>B&amp;y</source>
        <translation>&amp;Drwy</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>Iait&amp;h</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Di&amp;sgrifiad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Amgaeadau</translation>
    </message>
    <message>
        <source>A pre-paid label goes with it: no return address is printed</source>
        <translation>Mae label rhagdaledig gydag ef: ni chaiff cyfeiriad dychwelyd ei argraffu</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Derbynnydd</translation>
    </message>
    <message>
        <source>How it is sent</source>
        <translation>Sut mae’n cael ei anfon</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Iaith y llythyr</translation>
    </message>
    <message>
        <source>Description of the letter</source>
        <translation>Disgrifiad o’r llythyr</translation>
    </message>
    <message>
        <source>For example: Ask for a long birth certificate</source>
        <translation>Er enghraifft: Gofyn am dystysgrif geni hir</translation>
    </message>
    <message>
        <source>Subject of the email</source>
        <translation>Pwnc yr e-bost</translation>
    </message>
    <message>
        <source>Enclosures, parted by semicolons</source>
        <translation>Amgaeadau, wedi’u gwahanu gan hanner colon</translation>
    </message>
    <message>
        <source>None. Part several by a semicolon</source>
        <translation>Dim. Gwahanwch sawl un â hanner colon</translation>
    </message>
    <message>
        <source>Pre-paid label</source>
        <translation>Label rhagdaledig</translation>
    </message>
    <message>
        <source>Head of the letter</source>
        <translation>Pen y llythyr</translation>
    </message>
    <message>
        <source>‘Someone else’ takes a name and an address that you enter.</source>
        <translation>Mae ‘Rhywun arall’ yn cymryd enw a chyfeiriad a roddwch chi.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::LetterModel</name>
    <message>
        <source>Change recipient</source>
        <translation>Newid derbynnydd</translation>
    </message>
    <message>
        <source>Change how it is sent</source>
        <translation>Newid sut mae’n cael ei anfon</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>Newid iaith</translation>
    </message>
    <message>
        <source>Type description</source>
        <translation>Teipio disgrifiad</translation>
    </message>
    <message>
        <source>Type subject</source>
        <translation>Teipio pwnc</translation>
    </message>
    <message>
        <source>Change pre-paid label</source>
        <translation>Newid label rhagdaledig</translation>
    </message>
    <message>
        <source>Change enclosures</source>
        <translation>Newid amgaeadau</translation>
    </message>
    <message>
        <source>Type recipient</source>
        <translation>Teipio derbynnydd</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Newid templed</translation>
    </message>
    <message>
        <source>Start from template</source>
        <translation>Dechrau o dempled</translation>
    </message>
    <message>
        <source>Add phrase</source>
        <translation>Ychwanegu ymadrodd</translation>
    </message>
    <message>
        <source>Add free text</source>
        <translation>Ychwanegu testun rhydd</translation>
    </message>
    <message>
        <source>Remove paragraph</source>
        <translation>Tynnu paragraff</translation>
    </message>
    <message>
        <source>Move paragraph</source>
        <translation>Symud paragraff</translation>
    </message>
    <message>
        <source>Fill in a field</source>
        <translation>Llenwi maes</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Teipio</translation>
    </message>
    <message>
        <source>Type reason</source>
        <translation>Teipio rheswm</translation>
    </message>
    <message>
        <source>Edit the wording</source>
        <translation>Golygu’r geiriad</translation>
    </message>
    <message>
        <source>Restore the wording</source>
        <translation>Adfer y geiriad</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Ateb cwestiwn</translation>
    </message>
    <message>
        <source>Accept a fix</source>
        <translation>Derbyn cywiriad</translation>
    </message>
    <message>
        <source>Change what the letter is about</source>
        <translation>Newid pwnc y llythyr</translation>
    </message>
</context>
<context>
    <name>casepost::ui::MainWindow</name>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>Casepost</source>
        <translation>Casepost</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>Bar statws</translation>
    </message>
    <message>
        <source>There is no list on this page.</source>
        <translation>Nid oes rhestr ar y dudalen hon.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Nodyn</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Rhybudd</translation>
    </message>
    <message>
        <source>There is a problem</source>
        <translation>Mae problem</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Cau’r neges hon</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>casepost::ui::OtherRecipientForm</name>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Forenames</source>
        <translation>Enwau cyntaf</translation>
    </message>
    <message>
        <source>Surname or office</source>
        <translation>Cyfenw neu swyddfa</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Cyfarchiad</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Address, one line under the other</source>
        <translation>Cyfeiriad, un llinell o dan y llall</translation>
    </message>
    <message>
        <source>Dear …</source>
        <translation>Annwyl …</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Cyfenw</translation>
    </message>
    <message>
        <source>The case does not say this of the referee. What you enter here is for this letter.</source>
        <translation>Nid yw’r achos yn dweud hyn am y canolwr. Ar gyfer y llythyr hwn y mae’r hyn a roddwch yma.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::OutboxModel</name>
    <message>
        <source>State</source>
        <translation>Cyflwr</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Anfonir drwy</translation>
    </message>
    <message>
        <source>Put in outbox</source>
        <translation>Rhoi yn y blwch allan</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Cynnig nesaf</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Llythyr</translation>
    </message>
</context>
<context>
    <name>casepost::ui::OutboxPage</name>
    <message>
        <source>Done.</source>
        <translation>Wedi’i wneud.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Cafodd ei anfon</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Ni chafodd ei anfon</translation>
    </message>
    <message>
        <source>How do you know that it was sent?</source>
        <translation>Sut ydych chi’n gwybod iddo gael ei anfon?</translation>
    </message>
    <message>
        <source>How do you know that it was not sent? It will be sent again.</source>
        <translation>Sut ydych chi’n gwybod na chafodd ei anfon? Caiff ei anfon eto.</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Nodi fel wedi’i anfon</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Ei anfon eto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 ers %2</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>It is never sent again by itself. Find out, then say which it was.</source>
        <translation>Ni chaiff byth ei anfon eto ohono’i hun. Dewch i wybod, yna dywedwch pa un oedd hi.</translation>
    </message>
    <message>
        <source>Message-ID %1</source>
        <translation>ID y neges %1</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Yn anfon…</translation>
    </message>
    <message>
        <source>&amp;Send what is due</source>
        <translation>Anfo&amp;n yr hyn sy’n ddyledus</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Blwch allan</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Negeseuon, y diweddaraf yn gyntaf</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What happened to the message</source>
        <translation>Beth ddigwyddodd i’r neges</translation>
    </message>
    <message>
        <source>Stop after this message</source>
        <translation>Stopio ar ôl y neges hon</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Cei&amp;sio eto</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>Cymryd yn &amp;ôl</translation>
    </message>
    <message>
        <source>It was sent…</source>
        <translation>Cafodd ei anfon…</translation>
    </message>
    <message>
        <source>It was not sent…</source>
        <translation>Ni chafodd ei anfon…</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>Ago&amp;r yr achos</translation>
    </message>
    <message>
        <source>The outbox is empty</source>
        <translation>Mae’r blwch allan yn wag</translation>
    </message>
    <message>
        <source>A letter comes here when you choose ‘Put in outbox’.</source>
        <translation>Daw llythyr yma pan fyddwch yn dewis ‘Rhoi yn y blwch allan’.</translation>
    </message>
    <message>
        <source>The message is not in a state for this.</source>
        <translation>Nid yw’r neges mewn cyflwr ar gyfer hyn.</translation>
    </message>
    <message>
        <source>Choose a message in the outbox first.</source>
        <translation>Dewiswch neges yn y blwch allan yn gyntaf.</translation>
    </message>
    <message>
        <source>Go to the outbox first.</source>
        <translation>Ewch i’r blwch allan yn gyntaf.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Mae’n cael ei hanfon.</translation>
    </message>
    <message>
        <source>Your role does not allow sending letters.</source>
        <translation>Nid yw eich rôl yn caniatáu anfon llythyrau.</translation>
    </message>
    <message>
        <source>Messages: %1, not settled: %2</source>
        <translation>Negeseuon: %1, heb eu setlo: %2</translation>
    </message>
    <message>
        <source>%1. In the outbox since %2</source>
        <translation>%1. Yn y blwch allan ers %2</translation>
    </message>
    <message>
        <source>Next try: %1</source>
        <translation>Cynnig nesaf: %1</translation>
    </message>
    <message>
        <source>Message %1, way out ‘%2’</source>
        <translation>Neges %1, ffordd allan ‘%2’</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>What who looks after the program may ask for</source>
        <translation>Yr hyn y gall y sawl sy’n gofalu am y rhaglen ofyn amdano</translation>
    </message>
    <message>
        <source>A question before the message goes</source>
        <translation>Cwestiwn cyn i’r neges fynd</translation>
    </message>
    <message>
        <source>%1

If you say yes, it is kept in the history of the case, and the message goes. If not, the message stays in the outbox; ‘Take back’ makes it a draft again.</source>
        <translation>%1

Os dywedwch ie, cedwir hynny yn hanes yr achos, ac mae’r neges yn mynd. Os na, mae’r neges yn aros yn y blwch allan; mae ‘Cymryd yn ôl’ yn ei gwneud yn ddrafft eto.</translation>
    </message>
    <message>
        <source>Yes, let it go</source>
        <translation>Ie, gadewch iddi fynd</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Gadewch hi yma</translation>
    </message>
</context>
<context>
    <name>casepost::ui::PhraseFinder</name>
    <message>
        <source>Choose a template</source>
        <translation>Dewis templed</translation>
    </message>
    <message>
        <source>No phrase fits. Type another word, or write free text.</source>
        <translation>Nid oes ymadrodd addas. Teipiwch air arall, neu ysgrifennwch destun rhydd.</translation>
    </message>
    <message>
        <source>Phrases: %1</source>
        <translation>Ymadroddion: %1</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>Te&amp;mpled</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templed</translation>
    </message>
    <message>
        <source>Find a &amp;phrase</source>
        <translation>Canfod &amp;ymadrodd</translation>
    </message>
    <message>
        <source>Find a phrase</source>
        <translation>Canfod ymadrodd</translation>
    </message>
    <message>
        <source>Word, title or code</source>
        <translation>Gair, teitl neu god</translation>
    </message>
    <message>
        <source>Empty: the phrases of the template</source>
        <translation>Gwag: ymadroddion y templed</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Ymadroddion</translation>
    </message>
    <message>
        <source>Wordin&amp;g</source>
        <translation>Geir&amp;iad</translation>
    </message>
    <message>
        <source>Wording of the phrase</source>
        <translation>Geiriad yr ymadrodd</translation>
    </message>
    <message>
        <source>&amp;Add phrase</source>
        <translation>Ychwa&amp;negu ymadrodd</translation>
    </message>
    <message>
        <source>Write f&amp;ree text</source>
        <translation>Ysgrifennu testun &amp;rhydd</translation>
    </message>
    <message>
        <source>When no phrase fits: say why beside it</source>
        <translation>Pan nad oes ymadrodd addas: dywedwch pam wrth ei ymyl</translation>
    </message>
    <message>
        <source>The lost or stolen report</source>
        <translation>Yr adroddiad coll neu wedi’i ddwyn</translation>
    </message>
    <message>
        <source>The application</source>
        <translation>Y cais</translation>
    </message>
    <message>
        <source>The letter is abou&amp;t</source>
        <translation>Mae’r lly&amp;thyr am</translation>
    </message>
    <message>
        <source>What the letter is about</source>
        <translation>Am beth y mae’r llythyr</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Teitl</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Part of the letter</source>
        <translation>Rhan o’r llythyr</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
</context>
<context>
    <name>casepost::ui::PhraseListModel</name>
    <message>
        <source>sample wording</source>
        <translation>geiriad enghreifftiol</translation>
    </message>
    <message>
        <source>no Welsh</source>
        <translation>dim Cymraeg</translation>
    </message>
</context>
<context>
    <name>casepost::ui::PreviewPane</name>
    <message>
        <source>From: %1</source>
        <translation>Oddi wrth: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>At: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Pwnc: %1</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Atodiad: %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Tudalen %1 o %2</translation>
    </message>
    <message>
        <source>Preview of the letter. The tab ‘As text’ has the same words.</source>
        <translation>Rhagolwg o’r llythyr. Mae’r un geiriau yn y tab ‘Fel testun’.</translation>
    </message>
    <message>
        <source>Preview smaller</source>
        <translation>Rhagolwg llai</translation>
    </message>
    <message>
        <source>Preview larger</source>
        <translation>Rhagolwg mwy</translation>
    </message>
    <message>
        <source>Fit the page to the pane</source>
        <translation>Ffitio’r dudalen i’r cwarel</translation>
    </message>
    <message>
        <source>No preview yet</source>
        <translation>Dim rhagolwg eto</translation>
    </message>
    <message>
        <source>The pages show here as soon as they are made.</source>
        <translation>Bydd y tudalennau’n ymddangos yma cyn gynted ag y byddant wedi’u gwneud.</translation>
    </message>
    <message>
        <source>There is no preview</source>
        <translation>Nid oes rhagolwg</translation>
    </message>
    <message>
        <source>The email as the customer sees it</source>
        <translation>Yr e-bost fel y mae’r cwsmer yn ei weld</translation>
    </message>
    <message>
        <source>The email as text</source>
        <translation>Yr e-bost fel testun</translation>
    </message>
    <message>
        <source>The email in its two forms</source>
        <translation>Yr e-bost yn ei ddwy ffurf</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ProposalsPane</name>
    <message>
        <source>Proposed by %1, %2</source>
        <translation>Cynigiwyd gan %1, %2</translation>
    </message>
    <message>
        <source>The proposal cannot be read</source>
        <translation>Ni ellir darllen y cynnig</translation>
    </message>
    <message>
        <source>New rule %1</source>
        <translation>Rheol newydd %1</translation>
    </message>
    <message>
        <source>Rule %1 is no more</source>
        <translation>Nid yw rheol %1 yn bod mwyach</translation>
    </message>
    <message>
        <source>Rule %1 is changed</source>
        <translation>Mae rheol %1 wedi newid</translation>
    </message>
    <message>
        <source>It changes no rule of its day.</source>
        <translation>Nid yw’n newid unrhyw reol o’i ddydd.</translation>
    </message>
    <message>
        <source>Publish %1?</source>
        <translation>Cyhoeddi %1?</translation>
    </message>
    <message>
        <source>Letters are judged by it from its first day on. A published pack never changes; a later one can put it right.</source>
        <translation>Bernir llythyrau yn ei ôl o’i ddiwrnod cyntaf. Nid yw pecyn a gyhoeddwyd byth yn newid; gall un diweddarach ei gywiro.</translation>
    </message>
    <message>
        <source>Approve and publish</source>
        <translation>Cymeradwyo a chyhoeddi</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ddim eto</translation>
    </message>
    <message>
        <source>Turn down %1</source>
        <translation>Gwrthod %1</translation>
    </message>
    <message>
        <source>Say why, so that %1 can put it right.</source>
        <translation>Dywedwch pam, fel y gall %1 ei gywiro.</translation>
    </message>
    <message>
        <source>Turn down</source>
        <translation>Gwrthod</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>Proposals that wait for a decision</source>
        <translation>Cynigion sy’n aros am benderfyniad</translation>
    </message>
    <message>
        <source>What the proposal changes</source>
        <translation>Beth mae’r cynnig yn ei newid</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Cymeradwyo…</translation>
    </message>
    <message>
        <source>Turn down…</source>
        <translation>Gwrthod…</translation>
    </message>
    <message>
        <source>No proposal waits for a decision</source>
        <translation>Nid oes cynnig yn aros am benderfyniad</translation>
    </message>
    <message>
        <source>Changes of the guidance that somebody proposes wait here for a second person.</source>
        <translation>Mae newidiadau i’r canllawiau y mae rhywun yn eu cynnig yn aros yma am ail berson.</translation>
    </message>
    <message>
        <source>See the impact…</source>
        <translation>Gweld yr effaith…</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ProposalsPresenter</name>
    <message>
        <source>Customer assurance decides about changes of the guidance.</source>
        <translation>Sicrwydd cwsmeriaid sy’n penderfynu ar newidiadau i’r canllawiau.</translation>
    </message>
    <message>
        <source>You proposed this, so somebody else must decide.</source>
        <translation>Chi a gynigiodd hyn, felly rhaid i rywun arall benderfynu.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::RuleView</name>
    <message>
        <source>The rule</source>
        <translation>Y rheol</translation>
    </message>
    <message>
        <source>Rule %1 of ‘%2’, last read in version %3</source>
        <translation>Rheol %1 o ‘%2’, darllenwyd ddiwethaf yn fersiwn %3</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dyddiadau</translation>
    </message>
    <message>
        <source>The rule itself</source>
        <translation>Y rheol ei hun</translation>
    </message>
    <message>
        <source>Known to staff by</source>
        <translation>Hysbys i staff erbyn</translation>
    </message>
    <message>
        <source>Known here since</source>
        <translation>Hysbys yma ers</translation>
    </message>
    <message>
        <source>Published on GOV.UK</source>
        <translation>Cyhoeddwyd ar GOV.UK</translation>
    </message>
    <message>
        <source>What the examiner reads</source>
        <translation>Beth mae’r archwiliwr yn ei ddarllen</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>None yet: the English message is shown.</source>
        <translation>Dim eto: dangosir y neges Saesneg.</translation>
    </message>
    <message>
        <source>{found} stands for the words found, {use} for what to write instead.</source>
        <translation>Mae {found} yn sefyll am y geiriau a ganfuwyd, {use} am yr hyn i’w ysgrifennu yn lle hynny.</translation>
    </message>
    <message>
        <source>What it looks for</source>
        <translation>Beth mae’n chwilio amdano</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>Yn berthnasol i</translation>
    </message>
    <message>
        <source>every letter</source>
        <translation>bob llythyr</translation>
    </message>
    <message>
        <source>Examples it must let pass: %1</source>
        <translation>Enghreifftiau y mae’n rhaid iddi eu gadael: %1</translation>
    </message>
    <message>
        <source>Examples it must object to: %1</source>
        <translation>Enghreifftiau y mae’n rhaid iddi wrthwynebu: %1</translation>
    </message>
    <message>
        <source>✓ All %1 examples hold.</source>
        <translation>✓ Mae pob un o’r %1 enghraifft yn dal.</translation>
    </message>
    <message>
        <source>Examples that do not hold: %1</source>
        <translation>Enghreifftiau nad ydynt yn dal: %1</translation>
    </message>
    <message>
        <source>From ‘%1’</source>
        <translation>O ‘%1’</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rheol</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Gofyniad</translation>
    </message>
    <message>
        <source>Last read in</source>
        <translation>Darllenwyd ddiwethaf yn</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>fersiwn %1</translation>
    </message>
</context>
<context>
    <name>casepost::ui::SendSummary</name>
    <message>
        <source>Check before you send</source>
        <translation>Gwiriwch cyn anfon</translation>
    </message>
    <message>
        <source>Put in outbox</source>
        <translation>Rhoi yn y blwch allan</translation>
    </message>
    <message>
        <source>Back to the letter</source>
        <translation>Yn ôl i’r llythyr</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Newid: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Cyfarchiad</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Atodiad</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dyddiad</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Tudalennau</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Amgaeadau</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Anfonir drwy</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Canfyddiadau</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Nid oes dim yn y ffordd.</translation>
    </message>
    <message>
        <source>To look at before you send: %1</source>
        <translation>I edrych arno cyn anfon: %1</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Yr ymgeisydd</translation>
    </message>
    <message>
        <source>The parent who signed the application of %1</source>
        <translation>Y rhiant a lofnododd gais %1</translation>
    </message>
    <message>
        <source>The guardian who signed the application of %1</source>
        <translation>Y gwarcheidwad a lofnododd gais %1</translation>
    </message>
    <message>
        <source>The person who signed the application of %1</source>
        <translation>Y person a lofnododd gais %1</translation>
    </message>
    <message>
        <source>The referee in the application of %1</source>
        <translation>Y canolwr yng nghais %1</translation>
    </message>
    <message>
        <source>The customer, at the other address they asked for</source>
        <translation>Y cwsmer, yn y cyfeiriad arall y gofynnodd amdano</translation>
    </message>
    <message>
        <source>Someone else: name and address were typed for this letter</source>
        <translation>Rhywun arall: teipiwyd yr enw a’r cyfeiriad ar gyfer y llythyr hwn</translation>
    </message>
    <message>
        <source>The unit office of %1</source>
        <translation>Swyddfa uned %1</translation>
    </message>
    <message>
        <source>The territory office, about %1</source>
        <translation>Swyddfa’r diriogaeth, ynghylch %1</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Drwy’r post</translation>
    </message>
    <message>
        <source>By email</source>
        <translation>Drwy e-bost</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Ar-lein</translation>
    </message>
    <message>
        <source>To</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation>Pwy yw hwnnw</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>Cyfeiriad e-bost</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>In the customer’s online account. Nothing is posted.</source>
        <translation>Yng nghyfrif ar-lein y cwsmer. Nid oes dim yn cael ei bostio.</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wrthi’n cael eu gwneud…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>Return address</source>
        <translation>Cyfeiriad dychwelyd</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Beth fydd yn cael ei anfon</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Bysellau brys</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Gorchymyn</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Chwilio</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>Chwilio’r bysellau brys</translation>
    </message>
    <message>
        <source>&amp;Use these keys</source>
        <translation>&amp;Defnyddio’r bysellau hyn</translation>
    </message>
    <message>
        <source>&amp;First keys again</source>
        <translation>Y bysellau &amp;cyntaf eto</translation>
    </message>
    <message>
        <source>First keys for &amp;all</source>
        <translation>Bysellau cyntaf i &amp;bopeth</translation>
    </message>
    <message>
        <source>&amp;Other keys for this command</source>
        <translation>Bysellau &amp;eraill i’r gorchymyn hwn</translation>
    </message>
    <message>
        <source>Other keys for this command: press them</source>
        <translation>Bysellau eraill i’r gorchymyn hwn: pwyswch nhw</translation>
    </message>
    <message>
        <source>Every command has its first keys again.</source>
        <translation>Mae gan bob gorchymyn ei fysellau cyntaf eto.</translation>
    </message>
    <message>
        <source>Choose a command, then press the keys you want for it.</source>
        <translation>Dewiswch orchymyn, yna pwyswch y bysellau rydych chi eu heisiau iddo.</translation>
    </message>
    <message>
        <source>%1 cannot be used. %2</source>
        <translation>Ni ellir defnyddio %1. %2</translation>
    </message>
    <message>
        <source>&amp;Use them here instead</source>
        <translation>Eu &amp;defnyddio yma yn lle hynny</translation>
    </message>
    <message>
        <source>%1 belongs to ‘%2’, which would lose it.</source>
        <translation>Mae %1 yn perthyn i ‘%2’, a fyddai’n ei cholli.</translation>
    </message>
    <message>
        <source>%1 is free.</source>
        <translation>Mae %1 yn rhydd.</translation>
    </message>
    <message>
        <source>‘%1’ is %2 now.</source>
        <translation>Mae ‘%1’ yn %2 nawr.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::TryPane</name>
    <message>
        <source>A free-text paragraph</source>
        <translation>Paragraff testun rhydd</translation>
    </message>
    <message>
        <source>A field of a phrase</source>
        <translation>Maes ymadrodd</translation>
    </message>
    <message>
        <source>The subject of an email</source>
        <translation>Pwnc e-bost</translation>
    </message>
    <message>
        <source>The greeting</source>
        <translation>Y cyfarchiad</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>Y disgrifiad</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Every rule of that day (%1)</source>
        <translation>Pob rheol y diwrnod hwnnw (%1)</translation>
    </message>
    <message>
        <source>Every rule of that day</source>
        <translation>Pob rheol y diwrnod hwnnw</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>%1 yn unig</translation>
    </message>
    <message>
        <source>It cannot be tried</source>
        <translation>Ni ellir rhoi cynnig arni</translation>
    </message>
    <message>
        <source>Nothing typed yet</source>
        <translation>Dim wedi’i deipio eto</translation>
    </message>
    <message>
        <source>A sentence is judged while you type it, as if it stood in a sample letter.</source>
        <translation>Caiff brawddeg ei barnu wrth i chi ei theipio, fel pe bai mewn llythyr enghreifftiol.</translation>
    </message>
    <message>
        <source>✓ No rule objects</source>
        <translation>✓ Nid oes rheol yn gwrthwynebu</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Canfyddiadau: %1</translation>
    </message>
    <message>
        <source>The sentence can stand where you put it.</source>
        <translation>Caiff y frawddeg sefyll lle y rhoesoch hi.</translation>
    </message>
    <message>
        <source>&amp;Sentence</source>
        <translation>&amp;Brawddeg</translation>
    </message>
    <message>
        <source>St&amp;ands in</source>
        <translation>Yn sefyll yn</translation>
    </message>
    <message>
        <source>Letter i&amp;n</source>
        <translation>Iaith y llythyr</translation>
    </message>
    <message>
        <source>&amp;Judged by</source>
        <translation>Barnwyd yn ôl</translation>
    </message>
    <message>
        <source>Sentence to try</source>
        <translation>Brawddeg i roi cynnig arni</translation>
    </message>
    <message>
        <source>Type or paste a sentence</source>
        <translation>Teipiwch neu gludwch frawddeg</translation>
    </message>
    <message>
        <source>What the guidance says about the sentence</source>
        <translation>Beth mae’r canllawiau’n ei ddweud am y frawddeg</translation>
    </message>
    <message>
        <source>Show the rule</source>
        <translation>Dangos y rheol</translation>
    </message>
</context>
<context>
    <name>casepost::ui::VersionListModel</name>
    <message>
        <source>%1. Published on GOV.UK on %2. Known here since %3.</source>
        <translation>%1. Cyhoeddwyd ar GOV.UK ar %2. Hysbys yma ers %3.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::Workplace</name>
    <message>
        <source>Your role does not allow changing staff records.</source>
        <translation>Nid yw eich rôl yn caniatáu newid cofnodion staff.</translation>
    </message>
    <message>
        <source>Drafts: %1</source>
        <translation>Drafftiau: %1</translation>
    </message>
    <message>
        <source>The store is not open yet.</source>
        <translation>Nid yw’r storfa ar agor eto.</translation>
    </message>
    <message>
        <source>Casepost %1 – correspondence workstation</source>
        <translation>Casepost %1 – gweithfan gohebiaeth</translation>
    </message>
    <message>
        <source>Letter for %1</source>
        <translation>Llythyr ar gyfer %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Cadwyd %1</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Storfa ymarfer</translation>
    </message>
    <message>
        <source>Casepost – practice</source>
        <translation>Casepost – ymarfer</translation>
    </message>
    <message>
        <source>Casepost</source>
        <translation>Casepost</translation>
    </message>
    <message>
        <source>Your role does not allow importing an extract.</source>
        <translation>Nid yw eich rôl yn caniatáu mewnforio detholiad.</translation>
    </message>
    <message>
        <source>The store can only be read: nothing can be saved or sent.</source>
        <translation>Dim ond darllen y storfa y gellir ei wneud: ni ellir cadw nac anfon dim.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Yn barod.</translation>
    </message>
    <message>
        <source>Extract of %1</source>
        <translation>Detholiad %1</translation>
    </message>
    <message>
        <source>No extract yet</source>
        <translation>Dim detholiad eto</translation>
    </message>
    <message>
        <source>The newest extract is over two hours old (%1). Cases may have changed since.</source>
        <translation>Mae’r detholiad diweddaraf dros ddwy awr oed (%1). Gall achosion fod wedi newid ers hynny.</translation>
    </message>
    <message>
        <source>Findings: %1</source>
        <translation>Canfyddiadau: %1</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Tudalennau: %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Yn cadw…</translation>
    </message>
    <message>
        <source>Messages waiting: %1</source>
        <translation>Negeseuon yn aros: %1</translation>
    </message>
    <message>
        <source>Outbox: %1</source>
        <translation>Blwch allan: %1</translation>
    </message>
    <message>
        <source>Proposals for you to decide: %1</source>
        <translation>Cynigion i chi benderfynu arnynt: %1</translation>
    </message>
    <message>
        <source>Reference copied: %1</source>
        <translation>Copïwyd y cyfeirnod: %1</translation>
    </message>
    <message>
        <source>Waiting for the case…</source>
        <translation>Yn aros am yr achos…</translation>
    </message>
    <message>
        <source>Open a case first.</source>
        <translation>Agorwch achos yn gyntaf.</translation>
    </message>
    <message>
        <source>The store can only be read.</source>
        <translation>Dim ond darllen y storfa sy’n bosibl.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Nid yw eich rôl yn caniatáu hyn.</translation>
    </message>
    <message>
        <source>The letter is in the outbox. Way out: %1.</source>
        <translation>Mae’r llythyr yn y blwch allan. Ffordd allan: %1.</translation>
    </message>
    <message>
        <source>There is no case store here yet.</source>
        <translation>Nid oes storfa achosion yma eto.</translation>
    </message>
    <message>
        <source>Choose how to &amp;begin…</source>
        <translation>Dewis sut i &amp;ddechrau…</translation>
    </message>
    <message>
        <source>The letter is in the outbox. It goes out by: %1.</source>
        <translation>Mae’r llythyr yn y blwch allan. Bydd yn mynd drwy’r canlynol: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel: way out</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>Ffyrdd allan</translation>
    </message>
    <message>
        <source>Taken back: the letter never went. It is a draft of its writer again.</source>
        <translation>Wedi’i dynnu’n ôl: nid aeth y llythyr erioed. Mae’n ddrafft i’w awdur eto.</translation>
    </message>
    <message>
        <source>Taken back: the letter never went. It is a draft again.</source>
        <translation>Wedi’i dynnu’n ôl: nid aeth y llythyr erioed. Mae’n ddrafft eto.</translation>
    </message>
    <message>
        <source>No offices set</source>
        <translation>Dim swyddfeydd wedi’u gosod</translation>
    </message>
    <message>
        <source>&amp;Offices…</source>
        <translation>&amp;Swyddfeydd…</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>outgoing folder</source>
        <translation>ffolder anfon</translation>
    </message>
    <message>
        <source>mail server</source>
        <translation>gweinydd post</translation>
    </message>
    <message>
        <source>printer</source>
        <translation>argraffydd</translation>
    </message>
    <message>
        <source>customer service system</source>
        <translation>system gwasanaeth cwsmeriaid</translation>
    </message>
    <message>
        <source>%1, not encrypted: for tests only</source>
        <translation>%1, heb ei amgryptio: ar gyfer profion yn unig</translation>
    </message>
    <message>
        <source>a folder beside the store</source>
        <translation>ffolder wrth ymyl y storfa</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Ar-lein</translation>
    </message>
</context>
<context>
    <name>casepost::ui::WaysDialog</name>
    <message>
        <source>Ways out</source>
        <translation>Ffyrdd allan</translation>
    </message>
    <message>
        <source>How letters and emails leave</source>
        <translation>Sut mae llythyrau ac e-byst yn gadael</translation>
    </message>
    <message>
        <source>What the trial found</source>
        <translation>Canfyddiad y prawf</translation>
    </message>
    <message>
        <source>'Try' looks whether a way out works. It does everything but sending.</source>
        <translation>Mae 'Profi' yn edrych a yw ffordd allan yn gweithio. Mae’n gwneud popeth ond anfon.</translation>
    </message>
    <message>
        <source>Set from a file…</source>
        <translation>Gosod o ffeil…</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Profi</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Profi: %1</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Yn profi…</translation>
    </message>
    <message>
        <source>The %1 works.</source>
        <translation>Mae’r canlynol yn gweithio: %1.</translation>
    </message>
    <message>
        <source>The %1 does not work.</source>
        <translation>Nid yw’r canlynol yn gweithio: %1.</translation>
    </message>
    <message>
        <source>Choose a file of ways out</source>
        <translation>Dewiswch ffeil o ffyrdd allan</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Ni ellir darllen y ffeil %1.</translation>
    </message>
    <message>
        <source>Set for everybody at this store.</source>
        <translation>Wedi’i osod i bawb yn y storfa hon.</translation>
    </message>
    <message>
        <source>Taken back: the letter never went. It is a draft of its writer again.</source>
        <translation>Wedi’i dynnu’n ôl: nid aeth y llythyr erioed. Mae’n ddrafft i’w awdur eto.</translation>
    </message>
    <message>
        <source>Taken back: the letter never went. It is a draft again.</source>
        <translation>Wedi’i dynnu’n ôl: nid aeth y llythyr erioed. Mae’n ddrafft eto.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::StatusStrip</name>
    <message>
        <source>More of the status</source>
        <translation>Rhagor o’r statws</translation>
    </message>
</context>
<context>
    <name>ShortcutWords</name>
    <message>
        <source>Press one key with Ctrl, or a function key.</source>
        <translation>Pwyswch un fysell gyda Ctrl, neu fysell swyddogaeth.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together type signs on some keyboards.</source>
        <translation>Mae Ctrl ac Alt gyda’i gilydd yn teipio arwyddion ar rai bysellfyrddau.</translation>
    </message>
    <message>
        <source>Screen readers and Tab need this key.</source>
        <translation>Mae darllenwyr sgrin a Tab angen y fysell hon.</translation>
    </message>
    <message>
        <source>The desktop has this key.</source>
        <translation>Mae’r fysell hon gan y bwrdd gwaith.</translation>
    </message>
    <message>
        <source>Editing text needs this key.</source>
        <translation>Mae golygu testun angen y fysell hon.</translation>
    </message>
    <message>
        <source>Alt opens menus and goes to fields.</source>
        <translation>Mae Alt yn agor dewislenni ac yn mynd i feysydd.</translation>
    </message>
    <message>
        <source>This key is needed for typing: hold Ctrl with it.</source>
        <translation>Mae angen y fysell hon i deipio: daliwch Ctrl gyda hi.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FirstStart</name>
    <message>
        <source>Welcome to Casepost</source>
        <translation>Croeso i Casepost</translation>
    </message>
    <message>
        <source>There is no case store here yet</source>
        <translation>Nid oes storfa achosion yma eto</translation>
    </message>
    <message>
        <source>A store holds the cases, the letters and what became of them. How do you want to begin?</source>
        <translation>Mae storfa’n dal yr achosion, y llythyrau a’r hyn a ddaeth ohonynt. Sut hoffech chi ddechrau?</translation>
    </message>
    <message>
        <source>&amp;Practise with invented cases</source>
        <translation>&amp;Ymarfer gydag achosion dychmygol</translation>
    </message>
    <message>
        <source>Everything works and nothing reaches anybody.</source>
        <translation>Mae popeth yn gweithio ac nid oes dim yn cyrraedd neb.</translation>
    </message>
    <message>
        <source>Make a &amp;new store</source>
        <translation>Creu storfa &amp;newydd</translation>
    </message>
    <message>
        <source>An empty store on this computer. You look after it; load an extract of the cases next.</source>
        <translation>Storfa wag ar y cyfrifiadur hwn. Chi sy’n gofalu amdani; llwythwch ddetholiad o’r achosion nesaf.</translation>
    </message>
    <message>
        <source>&amp;Open a store…</source>
        <translation>&amp;Agor storfa…</translation>
    </message>
    <message>
        <source>A store that is already there, in another folder.</source>
        <translation>Storfa sydd yno’n barod, mewn ffolder arall.</translation>
    </message>
    <message>
        <source>Make a new store</source>
        <translation>Creu storfa newydd</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>Agor storfa</translation>
    </message>
    <message>
        <source>Stores (*.casepost)</source>
        <translation>Storfeydd (*.casepost)</translation>
    </message>
</context>
<context>
    <name>casepost::ui::LetterHeading</name>
    <message>
        <source>the customer</source>
        <translation>y cwsmer</translation>
    </message>
    <message>
        <source>the referee</source>
        <translation>y canolwr</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>rhywun arall</translation>
    </message>
    <message>
        <source>the unit office</source>
        <translation>swyddfa’r uned</translation>
    </message>
    <message>
        <source>the territory office</source>
        <translation>swyddfa’r diriogaeth</translation>
    </message>
    <message>
        <source>Letter for %1</source>
        <translation>Llythyr i %1</translation>
    </message>
    <message>
        <source>Letter for %1 · %2</source>
        <translation>Llythyr i %1 · %2</translation>
    </message>
    <message>
        <source>To whom it goes is not settled yet</source>
        <translation>Nid yw’n hysbys eto at bwy y mae’n mynd</translation>
    </message>
    <message>
        <source>Goes to %1: %2</source>
        <translation>Yn mynd at %1: %2</translation>
    </message>
</context>
<context>
    <name>casepost::ui::ListService</name>
    <message>
        <source>Copy this &amp;cell</source>
        <translation>Copïo’r &amp;gell hon</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copïwyd.</translation>
    </message>
    <message>
        <source>Copy the &amp;row</source>
        <translation>Copïo’r &amp;rhes</translation>
    </message>
    <message>
        <source>Copy the &amp;list</source>
        <translation>Copïo’r rhes&amp;tr</translation>
    </message>
    <message>
        <source>&amp;Save the list as CSV…</source>
        <translation>&amp;Cadw’r rhestr fel CSV…</translation>
    </message>
    <message>
        <source>&amp;Order by</source>
        <translation>&amp;Trefnu yn ôl</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Fel y daeth</translation>
    </message>
    <message>
        <source>Row copied.</source>
        <translation>Copïwyd y rhes.</translation>
    </message>
    <message>
        <source>List copied. Rows: %1</source>
        <translation>Copïwyd y rhestr. Rhesi: %1</translation>
    </message>
    <message>
        <source>The list could not be saved in %1. Choose a folder you can write to.</source>
        <translation>Ni ellid cadw’r rhestr yn %1. Dewiswch ffolder y gallwch ysgrifennu iddo.</translation>
    </message>
    <message>
        <source>Save the list as CSV</source>
        <translation>Cadw’r rhestr fel CSV</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablau (*.csv)</translation>
    </message>
    <message>
        <source>List saved. Rows: %1</source>
        <translation>Cadwyd y rhestr. Rhesi: %1</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
</context>
<context>
    <name>casepost::ui::WorkListModel</name>
    <message>
        <source>Draft</source>
        <translation>Drafft</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Wedi’i dal</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Heb ei hanfon</translation>
    </message>
    <message>
        <source>Not known if sent</source>
        <translation>Ddim yn hysbys a anfonwyd</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Yn ddiweddar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Cyfeirnod</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>work due waiting overdue follow-up</source>
        <translation>gwaith dyledus aros hwyr dilyn i fyny</translation>
    </message>
    <message>
        <source>people person team mailbox course training administrator</source>
        <translation>pobl person tîm blwch post cwrs hyfforddiant gweinyddwr</translation>
    </message>
    <message>
        <source>write compose post reply paper</source>
        <translation>ysgrifennu llunio post ateb</translation>
    </message>
    <message>
        <source>write compose mail message reply</source>
        <translation>ysgrifennu llunio neges ateb</translation>
    </message>
    <message>
        <source>keep store</source>
        <translation>storio</translation>
    </message>
    <message>
        <source>paper printer copy</source>
        <translation>papur argraffydd copi</translation>
    </message>
    <message>
        <source>send post dispatch mail finish submit deliver</source>
        <translation>anfon postio gorffen cyflwyno</translation>
    </message>
    <message>
        <source>load update cases csv data</source>
        <translation>llwytho diweddaru achosion data</translation>
    </message>
    <message>
        <source>train training learn demo sample example</source>
        <translation>hyfforddi dysgu enghraifft ymarfer</translation>
    </message>
    <message>
        <source>create begin new database</source>
        <translation>creu dechrau newydd</translation>
    </message>
    <message>
        <source>change switch database file</source>
        <translation>newid agor ffeil</translation>
    </message>
    <message>
        <source>exit close leave end</source>
        <translation>gadael cau diwedd</translation>
    </message>
    <message>
        <source>back revert mistake</source>
        <translation>yn ôl camgymeriad</translation>
    </message>
    <message>
        <source>again forward repeat</source>
        <translation>eto ymlaen</translation>
    </message>
    <message>
        <source>clipboard table</source>
        <translation>clipfwrdd tabl</translation>
    </message>
    <message>
        <source>clipboard table all</source>
        <translation>clipfwrdd tabl popeth</translation>
    </message>
    <message>
        <source>export spreadsheet excel table file download</source>
        <translation>allforio taenlen tabl ffeil</translation>
    </message>
    <message>
        <source>search look application customer person reference name</source>
        <translation>chwilio cais cwsmer person cyfeirnod enw</translation>
    </message>
    <message>
        <source>call ring telephone dial voicemail script</source>
        <translation>galw canu ffôn deialu neges llais sgript</translation>
    </message>
    <message>
        <source>comment remark record write history</source>
        <translation>sylw cofnod ysgrifennu hanes</translation>
    </message>
    <message>
        <source>clipboard number application</source>
        <translation>clipfwrdd rhif cais</translation>
    </message>
    <message>
        <source>insert wording text paragraph standard</source>
        <translation>mewnosod geiriad testun paragraff</translation>
    </message>
    <message>
        <source>insert wording standard form</source>
        <translation>mewnosod geiriad ffurflen</translation>
    </message>
    <message>
        <source>insert own text type write paragraph</source>
        <translation>mewnosod testun teipio paragraff</translation>
    </message>
    <message>
        <source>order earlier</source>
        <translation>trefn cynharach</translation>
    </message>
    <message>
        <source>order later</source>
        <translation>trefn hwyrach</translation>
    </message>
    <message>
        <source>delete erase paragraph</source>
        <translation>dileu paragraff</translation>
    </message>
    <message>
        <source>gap blank fill</source>
        <translation>bwlch llenwi</translation>
    </message>
    <message>
        <source>problem error mistake warning check objection issue</source>
        <translation>problem gwall camgymeriad rhybudd</translation>
    </message>
    <message>
        <source>correct repair mend suggestion answer</source>
        <translation>cywiro trwsio awgrym ateb</translation>
    </message>
    <message>
        <source>translate Welsh English Cymraeg Saesneg</source>
        <translation>cyfieithu Cymraeg Saesneg</translation>
    </message>
    <message>
        <source>see pages look pdf</source>
        <translation>gweld tudalennau edrych</translation>
    </message>
    <message>
        <source>remove erase throw away bin</source>
        <translation>tynnu taflu bin</translation>
    </message>
    <message>
        <source>continue resume unfinished carry on</source>
        <translation>parhau ailgydio anorffenedig</translation>
    </message>
    <message>
        <source>post dispatch mail deliver now</source>
        <translation>postio anfon nawr</translation>
    </message>
    <message>
        <source>pause halt sending</source>
        <translation>oedi stopio anfon</translation>
    </message>
    <message>
        <source>resend again send</source>
        <translation>ailanfon eto</translation>
    </message>
    <message>
        <source>cancel withdraw recall stop undo send</source>
        <translation>canslo tynnu atal</translation>
    </message>
    <message>
        <source>settle uncertain arrived confirm</source>
        <translation>setlo ansicr cyrraedd cadarnhau</translation>
    </message>
    <message>
        <source>settle uncertain lost resend</source>
        <translation>setlo ansicr colli ailanfon</translation>
    </message>
    <message>
        <source>customer application show person</source>
        <translation>cwsmer cais dangos person</translation>
    </message>
    <message>
        <source>search policy rule help</source>
        <translation>chwilio polisi rheol cymorth</translation>
    </message>
    <message>
        <source>test check sentence wording</source>
        <translation>profi brawddeg geiriad</translation>
    </message>
    <message>
        <source>edit rule policy</source>
        <translation>golygu rheol polisi</translation>
    </message>
    <message>
        <source>create rule policy</source>
        <translation>creu rheol polisi</translation>
    </message>
    <message>
        <source>approve decide waiting</source>
        <translation>cymeradwyo penderfynu aros</translation>
    </message>
    <message>
        <source>applications customers home start</source>
        <translation>ceisiadau cwsmeriaid hafan dechrau</translation>
    </message>
    <message>
        <source>compose write editor</source>
        <translation>llunio ysgrifennu golygydd</translation>
    </message>
    <message>
        <source>unfinished saved letters</source>
        <translation>anorffenedig llythyrau</translation>
    </message>
    <message>
        <source>sent sending messages post</source>
        <translation>anfonwyd negeseuon post</translation>
    </message>
    <message>
        <source>rules policy</source>
        <translation>rheolau polisi</translation>
    </message>
    <message>
        <source>focus jump move</source>
        <translation>ffocws symud</translation>
    </message>
    <message>
        <source>return close cancel</source>
        <translation>dychwelyd cau canslo</translation>
    </message>
    <message>
        <source>reload update again</source>
        <translation>ail-lwytho diweddaru</translation>
    </message>
    <message>
        <source>bigger zoom in font size increase read</source>
        <translation>mwy chwyddo ffont maint</translation>
    </message>
    <message>
        <source>zoom out font size decrease</source>
        <translation>llai ffont maint</translation>
    </message>
    <message>
        <source>zoom reset font size</source>
        <translation>ailosod ffont maint</translation>
    </message>
    <message>
        <source>colours appearance mode desktop</source>
        <translation>lliwiau golwg bwrdd gwaith</translation>
    </message>
    <message>
        <source>colours appearance mode bright white day</source>
        <translation>lliwiau golwg gwyn dydd</translation>
    </message>
    <message>
        <source>colours appearance mode black night</source>
        <translation>lliwiau golwg tywyll du nos</translation>
    </message>
    <message>
        <source>colours appearance mode accessibility see</source>
        <translation>lliwiau golwg hygyrchedd gweld</translation>
    </message>
    <message>
        <source>English Saesneg language window</source>
        <translation>Saesneg iaith ffenestr</translation>
    </message>
    <message>
        <source>Welsh Cymraeg language window</source>
        <translation>Cymraeg iaith ffenestr</translation>
    </message>
    <message>
        <source>palette menu do everything</source>
        <translation>dewislen gwneud popeth</translation>
    </message>
    <message>
        <source>keys keyboard change hotkeys</source>
        <translation>bysellau bysellfwrdd newid</translation>
    </message>
    <message>
        <source>version number program information</source>
        <translation>fersiwn rhif rhaglen gwybodaeth</translation>
    </message>
    <message>
        <source>remove erase bin</source>
        <translation>tynnu bin</translation>
    </message>
    <message>
        <source>keep comment record</source>
        <translation>cadw sylw cofnod</translation>
    </message>
    <message>
        <source>suggest submit rule</source>
        <translation>awgrymu cyflwyno rheol</translation>
    </message>
    <message>
        <source>effect touch affected letters</source>
        <translation>effaith llythyrau</translation>
    </message>
    <message>
        <source>throw away cancel rule</source>
        <translation>taflu canslo rheol</translation>
    </message>
    <message>
        <source>accept agree publish yes</source>
        <translation>derbyn cytuno cyhoeddi</translation>
    </message>
    <message>
        <source>refuse decline no</source>
        <translation>gwrthod na</translation>
    </message>
    <message>
        <source>server printer folder settings how</source>
        <translation>gweinydd argraffydd ffolder gosodiadau sut</translation>
    </message>
    <message>
        <source>close hide banner warning</source>
        <translation>cau cuddio baner rhybudd</translation>
    </message>
    <message>
        <source>change phrase text original own words</source>
        <translation>newid ymadrodd testun gwreiddiol geiriau</translation>
    </message>
    <message>
        <source>rule requirement name reason</source>
        <translation>rheol gofyniad enw rheswm</translation>
    </message>
    <message>
        <source>zoom bigger pages</source>
        <translation>chwyddo mwy tudalennau</translation>
    </message>
    <message>
        <source>zoom less pages</source>
        <translation>chwyddo llai tudalennau</translation>
    </message>
    <message>
        <source>zoom width pages</source>
        <translation>chwyddo lled tudalennau</translation>
    </message>
    <message>
        <source>message number technical more</source>
        <translation>neges rhif technegol mwy</translation>
    </message>
    <message>
        <source>sentence found why</source>
        <translation>brawddeg canfod pam</translation>
    </message>
    <message>
        <source>address return telephone settings administrator</source>
        <translation>cyfeiriad dychwelyd ffôn gosodiadau gweinyddwr</translation>
    </message>
</context>
<context>
    <name>StaleWords</name>
    <message>
        <source>applicant</source>
        <translation>ymgeisydd</translation>
    </message>
    <message>
        <source>who signed</source>
        <translation>pwy a lofnododd</translation>
    </message>
    <message>
        <source>referee</source>
        <translation>canolwr</translation>
    </message>
    <message>
        <source>other address</source>
        <translation>cyfeiriad arall</translation>
    </message>
    <message>
        <source>future name</source>
        <translation>enw'r dyfodol</translation>
    </message>
    <message>
        <source>address</source>
        <translation>cyfeiriad</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>cod post</translation>
    </message>
    <message>
        <source>country</source>
        <translation>gwlad</translation>
    </message>
    <message>
        <source>email</source>
        <translation>e-bost</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>ffôn</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>ffôn symudol</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>cyfenw</translation>
    </message>
    <message>
        <source>forenames</source>
        <translation>enwau cyntaf</translation>
    </message>
    <message>
        <source>title</source>
        <translation>teitl</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>dyddiad geni</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>y rhes gyfan</translation>
    </message>
    <message>
        <source>These facts are out of date since %1: the newest row of this case was refused (%2). Look where the case is kept before you rely on them.</source>
        <translation>Mae'r ffeithiau hyn wedi dyddio ers %1: gwrthodwyd rhes ddiweddaraf yr achos hwn (%2). Edrychwch lle cedwir yr achos cyn dibynnu arnynt.</translation>
    </message>
</context>
<context>
    <name>CoreWords</name>
    <message>
        <source>A staff record needs a name, initials, a team and its mailbox.</source>
        <translation>Mae ar gofnod staff angen enw, llythrennau blaen, tîm a’i flwch post.</translation>
    </message>
    <message>
        <source>The team mailbox must be an email address.</source>
        <translation>Rhaid i flwch post y tîm fod yn gyfeiriad e-bost.</translation>
    </message>
    <message>
        <source>The day of the course (%1) is still to come: put it on the record once the course was taken.</source>
        <translation>Mae diwrnod y cwrs (%1) eto i ddod: rhowch ef ar y cofnod ar ôl dilyn y cwrs.</translation>
    </message>
    <message>
        <source>Nothing on the record of '%1' would change.</source>
        <translation>Ni fyddai dim ar gofnod ‘%1’ yn newid.</translation>
    </message>
    <message>
        <source>The record of '%1' changed since this was asked for: ask again.</source>
        <translation>Newidiodd cofnod ‘%1’ ers gofyn am hyn: gofynnwch eto.</translation>
    </message>
    <message>
        <source>This store was put back from a backup, and letters went out since that it does not know: look for them in the outgoing mail before they are written again.</source>
        <translation>Adferwyd y storfa hon o gopi wrth gefn, ac aeth llythyrau allan ers hynny nad yw’n gwybod amdanynt: chwiliwch amdanynt yn y post allan cyn eu hysgrifennu eto.</translation>
    </message>
    <message>
        <source>This store is a copy, or was put back from a backup (letters that wait in it: %1): nothing is sent from it before an administrator says that it is the real one.</source>
        <translation>Copi yw’r storfa hon, neu fe’i hadferwyd o gopi wrth gefn (llythyrau sy’n aros ynddi: %1): ni anfonir dim ohoni cyn i weinyddwr ddweud mai hi yw’r un go iawn.</translation>
    </message>
    <message>
        <source>Another copy of this store was claimed as the real one, so nothing is sent from this one (letters that wait in it: %1): go on with the other, or ask an administrator.</source>
        <translation>Dewiswyd copi arall o’r storfa hon fel yr un go iawn, felly ni anfonir dim o’r un yma (llythyrau sy’n aros ynddi: %1): ewch ymlaen â’r llall, neu gofynnwch i weinyddwr.</translation>
    </message>
    <message>
        <source>What the senders of this store kept beside it is gone or older than what was sent, so it cannot be told which letters went out (letters that wait: %1): nothing is sent before an administrator has looked.</source>
        <translation>Mae’r hyn a gadwodd anfonwyr y storfa hon wrth ei hochr wedi mynd neu’n hŷn na’r hyn a anfonwyd, felly ni ellir dweud pa lythyrau a aeth allan (llythyrau sy’n aros: %1): ni anfonir dim cyn i weinyddwr edrych.</translation>
    </message>
    <message>
        <source>The title was confirmed under the Titles guidance.</source>
        <translation>Cadarnhawyd y teitl o dan y canllawiau Teitlau.</translation>
    </message>
    <message>
        <source>A title of nobility is used only when it was confirmed under the Titles guidance, so the first name and surname are used.</source>
        <translation>Dim ond pan gafodd ei gadarnhau o dan y canllawiau Teitlau y defnyddir teitl bonheddig, felly defnyddir yr enw cyntaf a’r cyfenw.</translation>
    </message>
    <message>
        <source>The title was confirmed; initials after %1 read oddly, so check the name line.</source>
        <translation>Cadarnhawyd y teitl; mae llythrennau cyntaf ar ôl %1 yn darllen yn od, felly gwiriwch linell yr enw.</translation>
    </message>
    <message>
        <source>The guidance does not list this title, so the first name and surname are used.</source>
        <translation>Nid yw’r canllawiau’n rhestru’r teitl hwn, felly defnyddir yr enw cyntaf a’r cyfenw.</translation>
    </message>
    <message>
        <source>No title was given, so the first name and surname are used.</source>
        <translation>Ni roddwyd teitl, felly defnyddir yr enw cyntaf a’r cyfenw.</translation>
    </message>
    <message>
        <source>The guidance accepts this title as chosen.</source>
        <translation>Mae’r canllawiau’n derbyn y teitl hwn fel y’i dewiswyd.</translation>
    </message>
    <message>
        <source>The guidance accepts professional titles.</source>
        <translation>Mae’r canllawiau’n derbyn teitlau proffesiynol.</translation>
    </message>
    <message>
        <source>The guidance does not name this title: confirm that it is a professional title, or leave it out.</source>
        <translation>Nid yw’r canllawiau’n enwi’r teitl hwn: cadarnhewch ei fod yn deitl proffesiynol, neu hepgorwch ef.</translation>
    </message>
    <message>
        <source>The guidance accepts religious titles.</source>
        <translation>Mae’r canllawiau’n derbyn teitlau crefyddol.</translation>
    </message>
    <message>
        <source>This religious title is not on the list: check it separately before it is used.</source>
        <translation>Nid yw’r teitl crefyddol hwn ar y rhestr: gwiriwch ef ar wahân cyn ei ddefnyddio.</translation>
    </message>
    <message>
        <source>Decide whether this courtesy title may be used.</source>
        <translation>Penderfynwch a ellir defnyddio’r teitl cwrteisi hwn.</translation>
    </message>
    <message>
        <source>Foreign titles are not used, so the first name and surname are used.</source>
        <translation>Ni ddefnyddir teitlau tramor, felly defnyddir yr enw cyntaf a’r cyfenw.</translation>
    </message>
    <message>
        <source>A variation of Mr is removed and never changed to Mr.</source>
        <translation>Caiff amrywiad ar Mr ei dynnu ac ni chaiff byth ei newid yn Mr.</translation>
    </message>
    <message>
        <source>The guidance does not accept this title, so the first name and surname are used everywhere.</source>
        <translation>Nid yw’r canllawiau’n derbyn y teitl hwn, felly defnyddir yr enw cyntaf a’r cyfenw ym mhobman.</translation>
    </message>
    <message>
        <source>Letters after a name are not a title.</source>
        <translation>Nid yw llythrennau ar ôl enw yn deitl.</translation>
    </message>
    <message>
        <source>Letters after the surname are not a title and are left off.</source>
        <translation>Nid yw llythrennau ar ôl y cyfenw yn deitl a chânt eu hepgor.</translation>
    </message>
    <message>
        <source>More than one title was given: choose a single one.</source>
        <translation>Rhoddwyd mwy nag un teitl: dewiswch un yn unig.</translation>
    </message>
    <message>
        <source>The forenames begin with what reads like a title: confirm that it is part of the name.</source>
        <translation>Mae’r enwau cyntaf yn dechrau gyda’r hyn sy’n darllen fel teitl: cadarnhewch ei fod yn rhan o’r enw.</translation>
    </message>
    <message>
        <source>DAP leaves out every title, so the first name and surname are used.</source>
        <translation>Mae DAP yn hepgor pob teitl, felly defnyddir yr enw cyntaf a’r cyfenw.</translation>
    </message>
    <message>
        <source>The case does not name the adult who signed the declaration, to whom the letter goes: enter their name.</source>
        <translation>Nid yw’r achos yn enwi’r oedolyn a lofnododd y datganiad, y mae’r llythyr yn mynd ato: rhowch ei enw.</translation>
    </message>
    <message>
        <source>The case has no postal address of %1: enter it, or send the letter by email.</source>
        <translation>Nid oes gan yr achos gyfeiriad post ar gyfer %1: rhowch ef, neu anfonwch y llythyr drwy e-bost.</translation>
    </message>
    <message>
        <source>The postal address of %1 holds a control or hidden character: type it again.</source>
        <translation>Mae gan gyfeiriad post %1 nod rheoli neu nod cudd: teipiwch ef eto.</translation>
    </message>
    <message>
        <source>The case has no email address of %1: enter it, or send the letter by post.</source>
        <translation>Nid oes gan yr achos gyfeiriad e-bost ar gyfer %1: rhowch ef, neu anfonwch y llythyr drwy’r post.</translation>
    </message>
    <message>
        <source>The email address of %1 cannot be used: %2</source>
        <translation>Ni ellir defnyddio cyfeiriad e-bost %1: %2</translation>
    </message>
    <message>
        <source>The case has no name of %1: enter it.</source>
        <translation>Nid oes gan yr achos enw ar gyfer %1: rhowch ef.</translation>
    </message>
    <message>
        <source>Enter the name and address of the other recipient.</source>
        <translation>Rhowch enw a chyfeiriad y derbynnydd arall.</translation>
    </message>
    <message>
        <source>A letter to %1 goes by email: choose email.</source>
        <translation>Mae llythyr at %1 yn mynd drwy e-bost: dewiswch e-bost.</translation>
    </message>
    <message>
        <source>The library has no template %1: choose another.</source>
        <translation>Nid oes gan y llyfrgell dempled %1: dewiswch un arall.</translation>
    </message>
    <message>
        <source>Template %1 is not in force on %2: choose another.</source>
        <translation>Nid yw templed %1 mewn grym ar %2: dewiswch un arall.</translation>
    </message>
    <message>
        <source>Draft %1 is no longer open, or is not yours: open the list of drafts again.</source>
        <translation>Nid yw drafft %1 ar agor mwyach, neu nid chi biau ef: agorwch restr y drafftiau eto.</translation>
    </message>
    <message>
        <source>Draft %1 was changed or closed in another window: your text is kept here; save it as a new draft.</source>
        <translation>Newidiwyd neu caewyd drafft %1 mewn ffenestr arall: cedwir eich testun yma; cadwch ef fel drafft newydd.</translation>
    </message>
    <message>
        <source>The guidance stands in the way of this letter: put its findings right and try again.</source>
        <translation>Mae’r canllawiau’n atal y llythyr hwn: cywirwch ei ganfyddiadau a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>This letter needs answers before it may go: give them and try again.</source>
        <translation>Mae angen atebion ar y llythyr hwn cyn y caiff fynd: rhowch hwy a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>The wording of phrase %1 was changed, and it must go out as published: put it back and try again.</source>
        <translation>Newidiwyd geiriad ymadrodd %1, a rhaid iddo fynd fel y’i cyhoeddwyd: rhowch ef yn ôl a rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Case %1 was changed by a new extract while the letter was made: check the letter again.</source>
        <translation>Newidiwyd achos %1 gan ddetholiad newydd wrth wneud y llythyr: gwiriwch y llythyr eto.</translation>
    </message>
    <message>
        <source>The letter fills %1 pages, more than %2: make it shorter.</source>
        <translation>Mae’r llythyr yn llenwi %1 tudalen, mwy na %2: gwnewch ef yn fyrrach.</translation>
    </message>
    <message>
        <source>%1 does not fit its place on the page: make it shorter.</source>
        <translation>Nid yw %1 yn ffitio ei le ar y dudalen: gwnewch ef yn fyrrach.</translation>
    </message>
    <message>
        <source>The address of %1 lines does not fit the window of the envelope: put it on fewer or shorter lines.</source>
        <translation>Nid yw’r cyfeiriad o %1 llinell yn ffitio ffenestr yr amlen: rhowch ef ar lai o linellau neu linellau byrrach.</translation>
    </message>
    <message>
        <source>Letter %1 has not gone out, so there is nothing to print again: see its message in the outbox.</source>
        <translation>Nid yw llythyr %1 wedi mynd, felly nid oes dim i’w argraffu eto: gwelwch ei neges yn y blwch allan.</translation>
    </message>
    <message>
        <source>This letter is not printed or posted: the customer reads it online, through a link that also takes the new photo.</source>
        <translation>Ni chaiff y llythyr hwn ei argraffu na’i bostio: mae’r cwsmer yn ei ddarllen ar-lein, drwy ddolen sydd hefyd yn derbyn y llun newydd.</translation>
    </message>
    <message>
        <source>There is no letter %1 in this store: the case’s history shows its letters.</source>
        <translation>Nid oes llythyr %1 yn y storfa hon: mae hanes yr achos yn dangos ei lythyrau.</translation>
    </message>
    <message>
        <source>Message %1 is to be looked at first: its case changed.</source>
        <translation>Rhaid edrych ar neges %1 yn gyntaf: newidiodd ei hachos.</translation>
    </message>
    <message>
        <source>Message %1 was taken over by another sender: it was not sent here.</source>
        <translation>Cymerwyd neges %1 gan anfonwr arall: nid anfonwyd hi yma.</translation>
    </message>
    <message>
        <source>Message %1 was changed by somebody else meanwhile: look at it again.</source>
        <translation>Newidiwyd neges %1 gan rywun arall yn y cyfamser: edrychwch arni eto.</translation>
    </message>
    <message>
        <source>There is no message %1 in the outbox.</source>
        <translation>Nid oes neges %1 yn y blwch allan.</translation>
    </message>
    <message>
        <source>Message %1 is held: %2</source>
        <translation>Mae neges %1 wedi’i dal: %2</translation>
    </message>
    <message>
        <source>Message %1 cannot go as it is: %2 Take it back, or make the letter anew.</source>
        <translation>Ni all neges %1 fynd fel y mae: %2 Cymerwch hi’n ôl, neu gwnewch y llythyr o’r newydd.</translation>
    </message>
    <message>
        <source>Message %1 has no known state: ask an administrator to check the store.</source>
        <translation>Nid oes cyflwr hysbys gan neges %1: gofynnwch i weinyddwr wirio’r storfa.</translation>
    </message>
    <message>
        <source>Message %1 belongs to a letter of somebody else: ask its writer or a team leader.</source>
        <translation>Mae neges %1 yn perthyn i lythyr rhywun arall: gofynnwch i’w awdur neu arweinydd tîm.</translation>
    </message>
    <message>
        <source>Message %1 was released: nothing that it rests on has changed.</source>
        <translation>Rhyddhawyd neges %1: nid oes dim y mae’n dibynnu arno wedi newid.</translation>
    </message>
    <message>
        <source>Message %1 was taken back before it was sent: it never went.</source>
        <translation>Cymerwyd neges %1 yn ôl cyn ei hanfon: nid aeth erioed.</translation>
    </message>
    <message>
        <source>Say how you know whether the letter arrived: the reason is kept.</source>
        <translation>Dywedwch sut y gwyddoch a gyrhaeddodd y llythyr: cedwir y rheswm.</translation>
    </message>
    <message>
        <source>The extract changed what letters of this case say or are addressed by: check the letter again.</source>
        <translation>Newidiodd y detholiad yr hyn y mae llythyrau’r achos hwn yn ei ddweud neu’r cyfeiriad arnynt: gwiriwch y llythyr eto.</translation>
    </message>
    <message>
        <source>The newest row of this case was refused, so its facts are out of date: check the letter again.</source>
        <translation>Gwrthodwyd rhes ddiweddaraf yr achos hwn, felly mae ei ffeithiau wedi dyddio: gwiriwch y llythyr eto.</translation>
    </message>
    <message>
        <source>The customer reads this letter online, so it is not printed: choose ‘Online’.</source>
        <translation>Mae’r cwsmer yn darllen y llythyr hwn ar-lein, felly ni chaiff ei argraffu: dewiswch ‘Ar-lein’.</translation>
    </message>
    <message>
        <source>The customer reads this letter online: a mail server cannot take it, choose ‘Online’.</source>
        <translation>Mae’r cwsmer yn darllen y llythyr hwn ar-lein: ni all gweinydd post ei gymryd, dewiswch ‘Ar-lein’.</translation>
    </message>
    <message>
        <source>The customer reads this letter online: what goes into the outgoing folder is printed and posted, so choose ‘Online’.</source>
        <translation>Mae’r cwsmer yn darllen y llythyr hwn ar-lein: mae’r hyn sy’n mynd i’r ffolder anfon yn cael ei argraffu a’i bostio, felly dewiswch ‘Ar-lein’.</translation>
    </message>
    <message>
        <source>This is an email: the printer takes letters only. An administrator sets the way out of emails.</source>
        <translation>E-bost yw hwn: dim ond llythyrau y mae’r argraffydd yn eu cymryd. Gweinyddwr sy’n gosod y ffordd allan ar gyfer e-byst.</translation>
    </message>
    <message>
        <source>The letter goes by post: a mail server cannot take it. An administrator sets the way out of letters.</source>
        <translation>Mae’r llythyr yn mynd drwy’r post: ni all gweinydd post ei gymryd. Gweinyddwr sy’n gosod y ffordd allan ar gyfer llythyrau.</translation>
    </message>
    <message>
        <source>There is no store at %1: make one or open another (File menu).</source>
        <translation>Nid oes storfa yn %1: gwnewch un neu agorwch un arall (dewislen Ffeil).</translation>
    </message>
    <message>
        <source>The database %1 holds no Casepost store: ask an administrator to make one.</source>
        <translation>Nid oes storfa Casepost yng nghronfa ddata %1: gofynnwch i weinyddwr wneud un.</translation>
    </message>
    <message>
        <source>%1 is not a Casepost store; it was left as it is.</source>
        <translation>Nid storfa Casepost yw %1; gadawyd ef fel y mae.</translation>
    </message>
    <message>
        <source>The store %1 is not open to your login, or is not there: ask an administrator to add you to its staff.</source>
        <translation>Nid yw’r storfa %1 ar agor i’ch mewngofnod, neu nid yw yno: gofynnwch i weinyddwr eich ychwanegu at ei staff.</translation>
    </message>
    <message>
        <source>The server refused this: %1</source>
        <translation>Gwrthododd y gweinydd hyn: %1</translation>
    </message>
    <message>
        <source>The rules of the store %1 are of an older version: ask its owner to bring them up to date.</source>
        <translation>Mae rheolau’r storfa %1 o fersiwn hŷn: gofynnwch i’w pherchennog eu diweddaru.</translation>
    </message>
    <message>
        <source>The store %1 is of an older version: ask its owner to bring it up to date.</source>
        <translation>Mae’r storfa %1 o fersiwn hŷn: gofynnwch i’w pherchennog ei diweddaru.</translation>
    </message>
    <message>
        <source>The store %1 was found damaged on %2 and takes no change: %3 Ask an administrator to put a sound backup in its place.</source>
        <translation>Canfuwyd bod y storfa %1 wedi’i difrodi ar %2 ac nid yw’n derbyn newidiadau: %3 Gofynnwch i weinyddwr roi copi wrth gefn da yn ei lle.</translation>
    </message>
    <message>
        <source>The store takes no change now: ask an administrator to bring back a backup.</source>
        <translation>Nid yw’r storfa’n derbyn newidiadau nawr: gofynnwch i weinyddwr ddod â chopi wrth gefn yn ôl.</translation>
    </message>
    <message>
        <source>A page of the file cannot be read.</source>
        <translation>Ni ellir darllen un o dudalennau’r ffeil.</translation>
    </message>
    <message>
        <source>Letter %1 is not what the record says: it is neither shown nor sent.</source>
        <translation>Nid yw llythyr %1 fel y dywed y cofnod: ni chaiff ei ddangos na’i anfon.</translation>
    </message>
    <message>
        <source>Message %1 is not what the record says: it is neither shown nor sent.</source>
        <translation>Nid yw neges %1 fel y dywed y cofnod: ni chaiff ei dangos na’i hanfon.</translation>
    </message>
    <message>
        <source>The stored files of letter %1 are not those that were made: they are neither shown nor sent.</source>
        <translation>Nid ffeiliau llythyr %1 sydd yn y storfa yw’r rhai a wnaed: ni chânt eu dangos na’u hanfon.</translation>
    </message>
    <message>
        <source>The stored bytes of message %1 are not those that were queued: it is not sent.</source>
        <translation>Nid cynnwys neges %1 sydd yn y storfa yw’r un a roddwyd yn y ciw: ni chaiff ei hanfon.</translation>
    </message>
    <message>
        <source>The store %1 is damaged: ask an administrator to check it and to bring back a backup.</source>
        <translation>Mae storfa %1 wedi’i difrodi: gofynnwch i weinyddwr ei gwirio a dod â chopi wrth gefn yn ôl.</translation>
    </message>
    <message>
        <source>The store %1 could not carry out a step and nothing of it was saved: try again, then ask an administrator to check the store.</source>
        <translation>Ni allai storfa %1 gyflawni cam ac ni chadwyd dim ohono: rhowch gynnig arall arni, yna gofynnwch i weinyddwr wirio’r storfa.</translation>
    </message>
    <message>
        <source>A message names a sender that cannot be: ask an administrator to check the store.</source>
        <translation>Mae neges yn enwi anfonwr na all fod: gofynnwch i weinyddwr wirio’r storfa.</translation>
    </message>
    <message>
        <source>The store %1 is in use by another program: try again in a moment.</source>
        <translation>Mae storfa %1 yn cael ei defnyddio gan raglen arall: rhowch gynnig arall arni ymhen ychydig.</translation>
    </message>
    <message>
        <source>The disk of the store %1 is full: make room and try again; what was saved before is safe.</source>
        <translation>Mae disg storfa %1 yn llawn: gwnewch le a rhowch gynnig arall arni; mae’r hyn a gadwyd cynt yn ddiogel.</translation>
    </message>
    <message>
        <source>The store %1 cannot be written: check its permissions and disk.</source>
        <translation>Ni ellir ysgrifennu i storfa %1: gwiriwch ei chaniatâd a’i disg.</translation>
    </message>
    <message>
        <source>The store %1 cannot be opened: check that its folder is there and open to you.</source>
        <translation>Ni ellir agor storfa %1: gwiriwch fod ei ffolder yno ac yn agored i chi.</translation>
    </message>
    <message>
        <source>The store %1 cannot be reached: check the server, your login and the network.</source>
        <translation>Ni ellir cyrraedd storfa %1: gwiriwch y gweinydd, eich mewngofnodiad a’r rhwydwaith.</translation>
    </message>
    <message>
        <source>The store %1 is open for reading only, so nothing can be saved: check its permissions and disk.</source>
        <translation>Mae storfa %1 ar agor i’w darllen yn unig, felly ni ellir cadw dim: gwiriwch ei chaniatâd a’i disg.</translation>
    </message>
    <message>
        <source>The store %1 was made by a newer Casepost: update this program to open it.</source>
        <translation>Gwnaed storfa %1 gan Casepost mwy newydd: diweddarwch y rhaglen hon i’w hagor.</translation>
    </message>
    <message>
        <source>The store is busy and did not answer in time: try again.</source>
        <translation>Mae’r storfa’n brysur ac nid atebodd mewn pryd: rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Somebody else changed the same data of the store %1: try again.</source>
        <translation>Newidiodd rhywun arall yr un data yn storfa %1: rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>Your role does not allow this: ask somebody whose role does.</source>
        <translation>Nid yw eich rôl yn caniatáu hyn: gofynnwch i rywun y mae ei rôl yn ei ganiatáu.</translation>
    </message>
    <message>
        <source>There is no active staff record ‘%1’ in this store: an administrator can add one.</source>
        <translation>Nid oes cofnod staff gweithredol ‘%1’ yn y storfa hon: gall gweinyddwr ychwanegu un.</translation>
    </message>
    <message>
        <source>There is no such case in the store.</source>
        <translation>Nid oes achos o’r fath yn y storfa.</translation>
    </message>
    <message>
        <source>There is no case &apos;%1&apos; in the store: check the reference, or import the newest extract.</source>
        <translation>Nid oes achos ‘%1’ yn y storfa: gwiriwch y cyfeirnod, neu fewnforio’r detholiad diweddaraf.</translation>
    </message>
    <message>
        <source>The note is empty: write what happened.</source>
        <translation>Mae’r nodyn yn wag: ysgrifennwch beth ddigwyddodd.</translation>
    </message>
    <message>
        <source>The note is longer than 20,000 characters: make it shorter.</source>
        <translation>Mae’r nodyn yn hirach nag 20,000 nod: gwnewch ef yn fyrrach.</translation>
    </message>
    <message>
        <source>The extract is incomplete: its last line, &apos;#end&apos;, is missing.</source>
        <translation>Mae’r detholiad yn anghyflawn: mae ei linell olaf, ‘#end’, ar goll.</translation>
    </message>
    <message>
        <source>The import was stopped; nothing of it was saved.</source>
        <translation>Ataliwyd y mewnforio; ni chadwyd dim ohono.</translation>
    </message>
    <message>
        <source>Another import ended while this extract was being read; nothing was saved: try again.</source>
        <translation>Daeth mewnforio arall i ben wrth i’r detholiad hwn gael ei ddarllen; ni chadwyd dim: rhowch gynnig arall arni.</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>y cwsmer</translation>
    </message>
    <message>
        <source>the referee</source>
        <translation>y canolwr</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>y derbynnydd</translation>
    </message>
    <message>
        <source>the unit office</source>
        <translation>swyddfa’r uned</translation>
    </message>
    <message>
        <source>the territory office</source>
        <translation>swyddfa’r diriogaeth</translation>
    </message>
</context>
<context>
    <name>FieldAccess</name>
    <message>
        <source>Empty the field</source>
        <translation>Gwagio’r maes</translation>
    </message>
</context>
<context>
    <name>OfficeWords</name>
    <message>
        <source>This store has no offices yet, so its letters carry no return address and no telephone number. An administrator sets them: File → Offices…</source>
        <translation>Nid oes swyddfeydd gan y storfa hon eto, felly nid oes cyfeiriad dychwelyd na rhif ffôn ar ei llythyrau. Mae gweinyddwr yn eu gosod: Ffeil → Swyddfeydd…</translation>
    </message>
</context>
<context>
    <name>casepost::ui::StaffDialog</name>
    <message>
        <source>Staff</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Enw</translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation>&amp;Llythrennau blaen</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>&amp;Tîm</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Swyddfa</translation>
    </message>
    <message>
        <source>Team &amp;mailbox</source>
        <translation>&amp;Blwch post y tîm</translation>
    </message>
    <message>
        <source>Own Teams n&amp;umber</source>
        <translation>&amp;Rhif Teams eu hunain</translation>
    </message>
    <message>
        <source>&amp;Course on writing to customers, taken on</source>
        <translation>C&amp;wrs ysgrifennu at gwsmeriaid, dilynwyd ar</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Heb ei ddilyn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Cadw</translation>
    </message>
    <message>
        <source>Write the day of the course, such as 3 May 2026, or nothing.</source>
        <translation>Ysgrifennwch ddiwrnod y cwrs, fel 3 Mai 2026, neu ddim byd.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Wedi cadw.</translation>
    </message>
    <message>
        <source>Request %1 waits for a second administrator.</source>
        <translation>Mae cais %1 yn aros am ail weinyddwr.</translation>
    </message>
    <message>
        <source>Saved. It counts for your own letters from the next start on.</source>
        <translation>Wedi cadw. Bydd yn cyfrif ar gyfer eich llythyrau chi o’r cychwyn nesaf ymlaen.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Gadael heb gadw?</translation>
    </message>
    <message>
        <source>What you changed is not saved yet.</source>
        <translation>Nid yw’r hyn a newidiwyd gennych wedi’i gadw eto.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Gadael heb gadw</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Aros yma</translation>
    </message>
</context>
<context>
    <name>casepost::ui::OfficesDialog</name>
    <message>
        <source>Offices</source>
        <translation>Swyddfeydd</translation>
    </message>
    <message>
        <source>The offices of this store</source>
        <translation>Swyddfeydd y storfa hon</translation>
    </message>
    <message>
        <source>Set from a file…</source>
        <translation>Gosod o ffeil…</translation>
    </message>
    <message>
        <source>No office is set yet</source>
        <translation>Nid oes swyddfa wedi’i gosod eto</translation>
    </message>
    <message>
        <source>Letters carry no return address until an administrator sets the offices.</source>
        <translation>Nid oes cyfeiriad dychwelyd ar lythyrau nes bod gweinyddwr yn gosod y swyddfeydd.</translation>
    </message>
    <message>
        <source>PO Box</source>
        <translation>Blwch Post</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Stryd</translation>
    </message>
    <message>
        <source>From overseas to</source>
        <translation>O dramor i</translation>
    </message>
    <message>
        <source>Return phrase</source>
        <translation>Ymadrodd dychwelyd</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Ffôn</translation>
    </message>
    <message>
        <source>Choose a file of offices</source>
        <translation>Dewiswch ffeil o swyddfeydd</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Ni ellir darllen y ffeil %1.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::TodayModel</name>
    <message>
        <source>Look whether an answer came</source>
        <translation>Edrych a ddaeth ateb</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Ffonio’n ôl</translation>
    </message>
    <message>
        <source>Phone again</source>
        <translation>Ffonio eto</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Ysgrifennu llythyr</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Cymeradwyo</translation>
    </message>
    <message>
        <source>Returned to you</source>
        <translation>Dychwelwyd atoch chi</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Cyfieithu</translation>
    </message>
    <message>
        <source>Mail that did not arrive</source>
        <translation>Post na chyrhaeddodd</translation>
    </message>
    <message>
        <source>Incident to report</source>
        <translation>Digwyddiad i’w adrodd</translation>
    </message>
    <message>
        <source>Look at what arrived</source>
        <translation>Edrych ar yr hyn a gyrhaeddodd</translation>
    </message>
    <message>
        <source>Judge the photo</source>
        <translation>Barnu’r llun</translation>
    </message>
    <message>
        <source>Hold that ends</source>
        <translation>Dal sy’n dod i ben</translation>
    </message>
    <message>
        <source>Referee did not answer</source>
        <translation>Ni atebodd y canolwr</translation>
    </message>
    <message>
        <source>Consider the withdrawal</source>
        <translation>Ystyried tynnu’r cais yn ôl</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>Yn hwyr ers %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heddiw, %1</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Erbyn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Beth</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Achos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pam</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Pwy</translation>
    </message>
</context>
<context>
    <name>casepost::ui::TodayPage</name>
    <message>
        <source>Waiting: %1, overdue: %2</source>
        <translation>Yn aros: %1, yn hwyr: %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>What waits, due first</source>
        <translation>Yr hyn sy’n aros, y cyntaf i’w wneud yn gyntaf</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Agor yr achos</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nid oes dim yn aros amdanoch chi</translation>
    </message>
    <message>
        <source>What must happen next on a case stands here: answers that are awaited, calls to make, what arrived. It waits for you, your team or your role.</source>
        <translation>Yma y saif yr hyn y mae’n rhaid ei wneud nesaf ar achos: atebion a ddisgwylir, galwadau i’w gwneud, yr hyn a gyrhaeddodd. Mae’n aros amdanoch chi, eich tîm neu eich rôl.</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Yn aros: %1</translation>
    </message>
</context>
<context>
    <name>casepost::ui::FollowUpForm</name>
    <message>
        <source>&amp;Look again when no answer comes</source>
        <translation>&amp;Edrych eto pan na ddaw ateb</translation>
    </message>
    <message>
        <source>It stays where it is</source>
        <translation>Mae’n aros lle y mae</translation>
    </message>
    <message>
        <source>&amp;What is awaited</source>
        <translation>&amp;Beth a ddisgwylir</translation>
    </message>
    <message>
        <source>On whic&amp;h day</source>
        <translation>Ar ba &amp;ddiwrnod</translation>
    </message>
    <message>
        <source>&amp;Pigeon hole</source>
        <translation>&amp;Twll colomen</translation>
    </message>
    <message>
        <source>Examination query: at least one Yes (these questions are a sample)</source>
        <translation>Ymholiad archwilio: o leiaf un Ie (sampl yw’r cwestiynau hyn)</translation>
    </message>
    <message>
        <source>Examination query: at least one Yes</source>
        <translation>Ymholiad archwilio: o leiaf un Ie</translation>
    </message>
    <message>
        <source>A request for a new photo is looked at again on this day.</source>
        <translation>Edrychir eto ar gais am lun newydd ar y diwrnod hwn.</translation>
    </message>
    <message>
        <source>Nobody works on that day: it becomes %1.</source>
        <translation>Nid oes neb yn gweithio ar y diwrnod hwnnw: daw’n %1.</translation>
    </message>
    <message>
        <source>The bank holidays of %1 are not known here.</source>
        <translation>Nid yw gwyliau banc %1 yn hysbys yma.</translation>
    </message>
    <message>
        <source>Say what is awaited.</source>
        <translation>Dywedwch beth a ddisgwylir.</translation>
    </message>
    <message>
        <source>At least one question of the examination query must be Yes.</source>
        <translation>Rhaid i o leiaf un cwestiwn o’r ymholiad archwilio fod yn Ie.</translation>
    </message>
</context>
<context>
    <name>casepost::ui::PhonePane</name>
    <message>
        <source>Phone</source>
        <translation>Ffonio</translation>
    </message>
    <message>
        <source>Wh&amp;om</source>
        <translation>&amp;Pwy</translation>
    </message>
    <message>
        <source>Time &amp;zone there</source>
        <translation>Cylchfa amser yno</translation>
    </message>
    <message>
        <source>As the case says</source>
        <translation>Fel y dywed yr achos</translation>
    </message>
    <message>
        <source>What to sa&amp;y</source>
        <translation>Beth i&apos;w ddwe&amp;ud</translation>
    </message>
    <message>
        <source>Security &amp;questions</source>
        <translation>Cwe&amp;stiynau diogelwch</translation>
    </message>
    <message>
        <source>How &amp;it ended</source>
        <translation>Sut &amp;daeth i ben</translation>
    </message>
    <message>
        <source>&amp;Answerphone</source>
        <translation>P&amp;eiriant ateb</translation>
    </message>
    <message>
        <source>Said about calls o&amp;utside the hours</source>
        <translation>Dywedwyd am alwadau y tu allan i&apos;r &amp;oriau</translation>
    </message>
    <message>
        <source>&amp;Note of your own</source>
        <translation>Nodyn gennych chi</translation>
    </message>
    <message>
        <source>&amp;Record the call</source>
        <translation>Cofnodi&apos;&amp;r alwad</translation>
    </message>
    <message>
        <source>May I phone</source>
        <translation>A gaf i ffonio</translation>
    </message>
    <message>
        <source>When next</source>
        <translation>Pryd nesaf</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Beth sy&apos;n dilyn</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message>
        <source>The customer</source>
        <translation>Y cwsmer</translation>
    </message>
    <message>
        <source>The referee</source>
        <translation>Y canolwr</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Heb ei nodi eto</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Pasiwyd</translation>
    </message>
    <message>
        <source>Not passed</source>
        <translation>Ni phasiwyd</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ni ofynnwyd</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Dim ateb</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Atebwyd</translation>
    </message>
    <message>
        <source>Engaged</source>
        <translation>Llinell brysur</translation>
    </message>
    <message>
        <source>Somebody else answered</source>
        <translation>Atebodd rhywun arall</translation>
    </message>
    <message>
        <source>Not identified</source>
        <translation>Heb ei adnabod</translation>
    </message>
    <message>
        <source>Did not want to talk</source>
        <translation>Nid oedd am siarad</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Rhif anghywir</translation>
    </message>
    <message>
        <source>Ended: they would share a recording</source>
        <translation>Daeth i ben: byddent yn rhannu recordiad</translation>
    </message>
    <message>
        <source>Ended: abusive</source>
        <translation>Daeth i ben: sarhaus</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>Gadawyd neges</translation>
    </message>
    <message>
        <source>No message left</source>
        <translation>Ni adawyd neges</translation>
    </message>
    <message>
        <source>There is no answerphone</source>
        <translation>Nid oes peiriant ateb</translation>
    </message>
    <message>
        <source>Calls in the last 24 hours: %1.</source>
        <translation>Galwadau yn y 24 awr diwethaf: %1.</translation>
    </message>
    <message>
        <source>You may phone now: attempt %1.</source>
        <translation>Cewch ffonio nawr: ymgais %1.</translation>
    </message>
    <message>
        <source>Do not phone now.</source>
        <translation>Peidiwch â ffonio nawr.</translation>
    </message>
    <message>
        <source>%1 (%2 there)</source>
        <translation>%1 (%2 yno)</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nesaf: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>Wedyn: %1</translation>
    </message>
    <message>
        <source>Open:</source>
        <translation>Agor:</translation>
    </message>
    <message>
        <source>On the answerphone:</source>
        <translation>Ar y peiriant ateb:</translation>
    </message>
    <message>
        <source>Close:</source>
        <translation>Cau:</translation>
    </message>
    <message>
        <source>The call is recorded.</source>
        <translation>Mae&apos;r alwad wedi&apos;i chofnodi.</translation>
    </message>
    <message>
        <source>Phone again: %1</source>
        <translation>Ffonio eto: %1</translation>
    </message>
    <message>
        <source>Against the guidance: %1</source>
        <translation>Yn groes i&apos;r canllawiau: %1</translation>
    </message>
    <message>
        <source>a letter that fits, else the contact letter</source>
        <translation>llythyr addas, neu fel arall y llythyr cysylltu</translation>
    </message>
    <message>
        <source>the contact letter</source>
        <translation>y llythyr cysylltu</translation>
    </message>
    <message>
        <source>a Comms builder message, else the contact letter</source>
        <translation>neges Comms builder, neu fel arall y llythyr cysylltu</translation>
    </message>
    <message>
        <source>the guidance on third parties</source>
        <translation>y canllawiau ar drydydd partïon</translation>
    </message>
    <message>
        <source>put the case on hold</source>
        <translation>rhowch yr achos ar stop</translation>
    </message>
</context>
</TS>
