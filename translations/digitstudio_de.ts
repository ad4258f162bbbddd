<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AnswerWords</name>
    <message>
        <source>not a digit · nearest %1</source>
        <translation>keine Ziffer · am ehesten %1</translation>
    </message>
    <message>
        <source>%1 or %2?</source>
        <translation>%1 oder %2?</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>%1 · then %2</source>
        <translation>%1 · dann %2</translation>
    </message>
    <message>
        <source>least sure of the %1: %2</source>
        <translation>am unsichersten bei der %1: %2</translation>
    </message>
    <message>
        <source>? is not a digit</source>
        <translation>? ist keine Ziffer</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The checkpoint&apos;s entry %1 is missing or unusable</source>
        <translation>Der Eintrag %1 des Modellstands fehlt oder ist unbrauchbar</translation>
    </message>
    <message>
        <source>The checkpoint has the format version %1, this program reads %2</source>
        <translation>Der Modellstand hat die Formatversion %1, dieses Programm liest %2</translation>
    </message>
    <message>
        <source>The tensor %1 has numbers that are not finite</source>
        <translation>Der Tensor %1 enthält Zahlen, die nicht endlich sind</translation>
    </message>
    <message>
        <source>Cannot be written (%1)</source>
        <translation>Kann nicht geschrieben werden (%1)</translation>
    </message>
    <message>
        <source>Cannot be read (%1)</source>
        <translation>Kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>What was written reads back differently</source>
        <translation>Was geschrieben wurde, liest sich anders zurück</translation>
    </message>
    <message>
        <source>This is not a regular file</source>
        <translation>Dies ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>The file is too large: %1 bytes, allowed are %2</source>
        <translation>Die Datei ist zu groß: %1 Bytes, erlaubt sind %2</translation>
    </message>
    <message>
        <source>The file is too short for a safetensors file</source>
        <translation>Die Datei ist zu kurz für eine safetensors-Datei</translation>
    </message>
    <message>
        <source>The header claims %1 bytes, more than the file has or a safetensors file may have</source>
        <translation>Der Kopf gibt %1 Bytes an, mehr als die Datei hat oder eine safetensors-Datei haben darf</translation>
    </message>
    <message>
        <source>The tensor %1 has offsets that do not fit its shape</source>
        <translation>Die Lage des Tensors %1 passt nicht zu seiner Form</translation>
    </message>
    <message>
        <source>The tensor %1 leaves a hole or overlaps another one</source>
        <translation>Der Tensor %1 lässt eine Lücke oder überlappt einen anderen</translation>
    </message>
    <message>
        <source>The tensors cover %1 bytes, the file has %2</source>
        <translation>Die Tensoren decken %1 Bytes ab, die Datei hat %2</translation>
    </message>
    <message>
        <source>The tensor %1 cannot be stored: name or size is wrong</source>
        <translation>Der Tensor %1 kann nicht gespeichert werden: Name oder Größe ist falsch</translation>
    </message>
    <message>
        <source>The header of the checkpoint is too long to be stored</source>
        <translation>Der Kopf des Modellstands ist zu lang zum Speichern</translation>
    </message>
    <message>
        <source>The header is not valid JSON (at byte %1)</source>
        <translation>Der Kopf ist kein gültiges JSON (bei Byte %1)</translation>
    </message>
    <message>
        <source>The header&apos;s entry %1 has an unexpected value</source>
        <translation>Der Eintrag %1 des Kopfs hat einen unerwarteten Wert</translation>
    </message>
    <message>
        <source>The header has the key %1 twice</source>
        <translation>Der Kopf enthält den Schlüssel %1 zweimal</translation>
    </message>
    <message>
        <source>The tensor %1 needs exactly the entries dtype, shape and data_offsets</source>
        <translation>Der Tensor %1 braucht genau die Einträge dtype, shape und data_offsets</translation>
    </message>
    <message>
        <source>The tensor %1 has the unknown element type %2</source>
        <translation>Der Tensor %1 hat den unbekannten Elementtyp %2</translation>
    </message>
    <message>
        <source>The header is not a JSON object padded with spaces</source>
        <translation>Der Kopf ist kein mit Leerzeichen aufgefülltes JSON-Objekt</translation>
    </message>
    <message>
        <source>Drawing the built-in digits was cancelled</source>
        <translation>Das Zeichnen der eingebauten Ziffern wurde abgebrochen</translation>
    </message>
    <message>
        <source>There are too few training images</source>
        <translation>Es gibt zu wenige Trainingsbilder</translation>
    </message>
    <message>
        <source>There is no such folder</source>
        <translation>Diesen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>The folder cannot be read (%1)</source>
        <translation>Der Ordner kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>This is a file where a folder is expected</source>
        <translation>Dies ist eine Datei, erwartet wird ein Ordner</translation>
    </message>
    <message>
        <source>The folder holds neither IDX files named as MNIST&apos;s nor sub-folders with PNG pictures</source>
        <translation>Der Ordner enthält weder IDX-Dateien, die wie die von MNIST heißen, noch Unterordner mit PNG-Bildern</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>Die Datei kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>There is no such file</source>
        <translation>Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>This is a folder where a file is expected</source>
        <translation>Dies ist ein Ordner, erwartet wird eine Datei</translation>
    </message>
    <message>
        <source>The gzip data is damaged</source>
        <translation>Die gzip-Daten sind beschädigt</translation>
    </message>
    <message>
        <source>The gzip data breaks off</source>
        <translation>Die gzip-Daten brechen ab</translation>
    </message>
    <message>
        <source>There are bytes after the end of the gzip data</source>
        <translation>Nach dem Ende der gzip-Daten folgen weitere Bytes</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>Die Datei ist leer</translation>
    </message>
    <message>
        <source>This is not an IDX file</source>
        <translation>Dies ist keine IDX-Datei</translation>
    </message>
    <message>
        <source>The IDX file holds values of type %1 instead of unsigned bytes</source>
        <translation>Die IDX-Datei enthält Werte vom Typ %1 statt vorzeichenloser Bytes</translation>
    </message>
    <message>
        <source>The IDX file has %1 dimensions instead of 1 to 3</source>
        <translation>Die IDX-Datei hat %1 Dimensionen statt 1 bis 3</translation>
    </message>
    <message>
        <source>The file breaks off within its header</source>
        <translation>Die Datei bricht in ihrem Kopf ab</translation>
    </message>
    <message>
        <source>The IDX header declares more than 200 MB</source>
        <translation>Der IDX-Kopf kündigt mehr als 200 MB an</translation>
    </message>
    <message>
        <source>The file breaks off: %1 bytes of data instead of %2</source>
        <translation>Die Datei bricht ab: %1 Bytes Daten statt %2</translation>
    </message>
    <message>
        <source>There are more bytes than the IDX header declares</source>
        <translation>Es sind mehr Bytes da, als der IDX-Kopf ankündigt</translation>
    </message>
    <message>
        <source>The file is too short for the size that it declares</source>
        <translation>Die Datei ist zu kurz für die Größe, die sie ankündigt</translation>
    </message>
    <message>
        <source>The file does not hold images of 28 x 28 bytes</source>
        <translation>Die Datei enthält keine Bilder von 28 x 28 Bytes</translation>
    </message>
    <message>
        <source>The file does not hold a list of labels</source>
        <translation>Die Datei enthält keine Liste von Zuordnungen</translation>
    </message>
    <message>
        <source>The file holds no images</source>
        <translation>Die Datei enthält keine Bilder</translation>
    </message>
    <message>
        <source>There are %1 labels for %2 images</source>
        <translation>Es gibt %1 Zuordnungen für %2 Bilder</translation>
    </message>
    <message>
        <source>Label %1 is %2, but labels are 0 to 9</source>
        <translation>Zuordnung %1 ist %2, erlaubt sind 0 bis 9</translation>
    </message>
    <message>
        <source>The folder lacks the file %1 (or %1.gz)</source>
        <translation>Im Ordner fehlt die Datei %1 (oder %1.gz)</translation>
    </message>
    <message>
        <source>SHA-256 is not available</source>
        <translation>SHA-256 ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The work was cancelled</source>
        <translation>Die Arbeit wurde abgebrochen</translation>
    </message>
    <message>
        <source>There is not enough memory for this</source>
        <translation>Dafür reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>An unknown fault occurred</source>
        <translation>Es ist ein unbekannter Fehler aufgetreten</translation>
    </message>
    <message>
        <source>There is no model family called %1; there are: %2</source>
        <translation>Es gibt keine Modellfamilie namens %1; es gibt: %2</translation>
    </message>
    <message>
        <source>There is no preset called %1; there are: %2</source>
        <translation>Es gibt keine Vorgabe namens %1; es gibt: %2</translation>
    </message>
    <message>
        <source>There is no parameter called %1; there are: %2</source>
        <translation>Es gibt keine Einstellung namens %1; es gibt: %2</translation>
    </message>
    <message>
        <source>The parameter %1 must be a whole number from %2 to %3</source>
        <translation>Die Einstellung %1 muss eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>The parameter %1 must be a number from %2 to %3</source>
        <translation>Die Einstellung %1 muss eine Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>The parameter %1 must be one of: %2</source>
        <translation>Die Einstellung %1 muss eine von diesen sein: %2</translation>
    </message>
    <message>
        <source>The parameter %1 must be true or false</source>
        <translation>Die Einstellung %1 muss true oder false sein</translation>
    </message>
    <message>
        <source>The PNG picture cannot be read (%1)</source>
        <translation>Das PNG-Bild kann nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>The picture cannot be written (%1)</source>
        <translation>Das Bild kann nicht geschrieben werden (%1)</translation>
    </message>
    <message>
        <source>This is not a PNG picture</source>
        <translation>Dies ist kein PNG-Bild</translation>
    </message>
    <message>
        <source>The picture is too large: %1 x %2 pixels, at most 64 million</source>
        <translation>Das Bild ist zu groß: %1 x %2 Pixel, höchstens 64 Millionen</translation>
    </message>
    <message>
        <source>The picture is empty</source>
        <translation>Das Bild ist leer</translation>
    </message>
    <message>
        <source>Line %1: &quot;strokes&quot; is given twice</source>
        <translation>Zeile %1: „strokes“ steht zweimal da</translation>
    </message>
    <message>
        <source>Line %1 is not valid JSON</source>
        <translation>Zeile %1 ist kein gültiges JSON</translation>
    </message>
    <message>
        <source>Line %1: &quot;label&quot; is neither 0 to 9 nor null</source>
        <translation>Zeile %1: „label“ ist weder 0 bis 9 noch null</translation>
    </message>
    <message>
        <source>Line %1: &quot;strokes&quot; is not a list of strokes, each a list of points [x, y] or [x, y, pressure]</source>
        <translation>Zeile %1: „strokes“ ist keine Liste von Strichen, jeder eine Liste von Punkten [x, y] oder [x, y, Druck]</translation>
    </message>
    <message>
        <source>Line %1 is not a JSON object</source>
        <translation>Zeile %1 ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Line %1: &quot;label&quot; is given twice</source>
        <translation>Zeile %1: „label“ steht zweimal da</translation>
    </message>
    <message>
        <source>Line %1 is nested too deeply</source>
        <translation>Zeile %1 ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Line %1: a coordinate is beyond one million in size</source>
        <translation>Zeile %1: Eine Koordinate ist größer als eine Million</translation>
    </message>
    <message>
        <source>Line %1: a pressure is not between 0 and 1</source>
        <translation>Zeile %1: Ein Druck liegt nicht zwischen 0 und 1</translation>
    </message>
    <message>
        <source>Line %1 has more than a million points</source>
        <translation>Zeile %1 hat mehr als eine Million Punkte</translation>
    </message>
    <message>
        <source>Line %1 has no &quot;strokes&quot;</source>
        <translation>Zeile %1 hat kein „strokes“</translation>
    </message>
    <message>
        <source>The ink file is larger than %1 MiB</source>
        <translation>Die Zeichnungsdatei ist größer als %1 MiB</translation>
    </message>
    <message>
        <source>The configuration has no parameter called %1</source>
        <translation>Die Konfiguration hat keine Einstellung namens %1</translation>
    </message>
    <message>
        <source>The parameter %1 has another type than expected</source>
        <translation>Die Einstellung %1 ist von anderer Art als erwartet</translation>
    </message>
    <message>
        <source>The run configuration&apos;s entry %1 is missing or of the wrong type</source>
        <translation>Der Eintrag %1 der Laufkonfiguration fehlt oder ist von falscher Art</translation>
    </message>
    <message>
        <source>The run configuration is not a JSON object</source>
        <translation>Die Laufkonfiguration ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>The first line does not name the columns of a metrics log</source>
        <translation>Die erste Zeile benennt nicht die Spalten eines Messwertprotokolls</translation>
    </message>
    <message>
        <source>Line %1 is not a row of metrics</source>
        <translation>Zeile %1 ist keine Zeile mit Messwerten</translation>
    </message>
    <message>
        <source>The run folder cannot be made (%1)</source>
        <translation>Der Ordner des Laufs kann nicht angelegt werden (%1)</translation>
    </message>
    <message>
        <source>There is a run in this folder already</source>
        <translation>In diesem Ordner liegt schon ein Lauf</translation>
    </message>
    <message>
        <source>The folder is not empty</source>
        <translation>Der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>Another training is writing to this run</source>
        <translation>Ein anderes Training schreibt an diesem Lauf</translation>
    </message>
    <message>
        <source>The run was written by a newer version of this program</source>
        <translation>Der Lauf wurde von einer neueren Version dieses Programms geschrieben</translation>
    </message>
    <message>
        <source>The file does not describe a run</source>
        <translation>Die Datei beschreibt keinen Lauf</translation>
    </message>
    <message>
        <source>The data in %1 are not those that the run was trained on</source>
        <translation>Die Daten in %1 sind nicht die, mit denen der Lauf trainiert wurde</translation>
    </message>
    <message>
        <source>The run has done its %1 epochs; ask for more to go on</source>
        <translation>Der Lauf hat seine %1 Epochen hinter sich; zum Fortsetzen mehr verlangen</translation>
    </message>
    <message>
        <source>The images of a sample grid differ in size</source>
        <translation>Die Bilder eines Musterbogens sind verschieden groß</translation>
    </message>
    <message>
        <source>Convolutional network</source>
        <translation>Faltungsnetz</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often the network sees every training image.</source>
        <translation>Wie oft das Netz jedes Trainingsbild sieht.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Stapelgröße</translation>
    </message>
    <message>
        <source>Images per step. Larger batches give smoother but fewer steps.</source>
        <translation>Bilder je Schritt. Größere Stapel ergeben ruhigere, aber weniger Schritte.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>How far each step moves the weights, at the schedule&apos;s peak. Too large and the loss explodes; too small and nothing happens.</source>
        <translation>Wie weit jeder Schritt die Gewichte bewegt, auf dem Gipfel des Verlaufs. Ist sie zu groß, steigt der Verlust ins Unendliche; ist sie zu klein, geschieht nichts.</translation>
    </message>
    <message>
        <source>One-cycle</source>
        <translation>Bogen</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How the learning rate moves over the run.</source>
        <translation>Wie sich die Lernrate über den Lauf ändert.</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Abwandlung</translation>
    </message>
    <message>
        <source>Bends every training image anew, so that the network cannot learn them by heart: 0 is off, 1 uses the amounts under Advanced, 2 doubles them.</source>
        <translation>Verbiegt jedes Trainingsbild immer wieder neu, damit das Netz sie nicht auswendig lernt: 0 ist aus, 1 nimmt die Maße unter Weiteres, 2 verdoppelt sie.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Start of all random numbers: the same seed and threads give the same run.</source>
        <translation>Anfang aller Zufallszahlen: Derselbe Startwert und dieselben Threads ergeben denselben Lauf.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Schwung</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>The rule that turns gradients into steps.</source>
        <translation>Die Regel, die aus Gradienten Schritte macht.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Gewichtszerfall</translation>
    </message>
    <message>
        <source>Pulls all weights towards zero a little, which keeps the network simple.</source>
        <translation>Zieht alle Gewichte ein wenig zur Null, was das Netz einfach hält.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Share of the label spread over all digits, so that the network is less sure of itself.</source>
        <translation>Anteil der Zuordnung, der auf alle Ziffern verteilt wird, damit das Netz sich weniger sicher ist.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Ausfall</translation>
    </message>
    <message>
        <source>Share of features that are switched off at random in each step.</source>
        <translation>Anteil der Merkmale, die in jedem Schritt zufällig abgeschaltet werden.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>How many layers look at the image.</source>
        <translation>Wie viele Schichten das Bild betrachten.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Channels of the first layers; later ones have two and four times as many.</source>
        <translation>Kanäle der ersten Schichten; spätere haben zwei- und viermal so viele.</translation>
    </message>
    <message>
        <source>Largest move to any side.</source>
        <translation>Größte Verschiebung zu jeder Seite.</translation>
    </message>
    <message>
        <source>Largest turn to either side.</source>
        <translation>Größte Drehung zu jeder Seite.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Largest change of width and height, each on its own, as a share.</source>
        <translation>Größte Änderung von Breite und Höhe, jede für sich, als Anteil.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Largest shear to either side, as a share of the height.</source>
        <translation>Größte Scherung zu jeder Seite, als Anteil der Höhe.</translation>
    </message>
    <message>
        <source>Size of smooth random waves, like an unsteady hand.</source>
        <translation>Größe sanfter zufälliger Wellen, wie von unruhiger Hand.</translation>
    </message>
    <message>
        <source>How much thinner or thicker the pen may get.</source>
        <translation>Wie viel dünner oder dicker der Stift werden darf.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor cores to train on. Each one trains on its share of every batch.</source>
        <translation>Prozessorkerne, auf denen trainiert wird. Jeder trainiert mit seinem Teil jedes Stapels.</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>99 % in seconds</source>
        <translation>99 % in Sekunden</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>99.5 % in minutes</source>
        <translation>99,5 % in Minuten</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>images per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>The loss was no longer a finite number at step %1, with a learning rate of %2; try a tenth of it. The best checkpoint so far is kept</source>
        <translation>Der Verlust war bei Schritt %1 keine endliche Zahl mehr, bei einer Lernrate von %2; ein Zehntel davon versuchen. Der bisher beste Modellstand ist aufbewahrt</translation>
    </message>
    <message>
        <source>There is no optimizer called %1</source>
        <translation>Es gibt kein Verfahren namens %1</translation>
    </message>
    <message>
        <source>There is no learning rate schedule called %1</source>
        <translation>Es gibt keinen Verlauf der Lernrate namens %1</translation>
    </message>
    <message>
        <source>A tensor of the type %1 cannot be saved</source>
        <translation>Ein Tensor der Art %1 kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The checkpoint lacks the tensor %1</source>
        <translation>Im Modellstand fehlt der Tensor %1</translation>
    </message>
    <message>
        <source>The tensor %1 in the checkpoint has another shape or type than this network&apos;s</source>
        <translation>Der Tensor %1 des Modellstands hat eine andere Form oder Art als der dieses Netzes</translation>
    </message>
    <message>
        <source>The checkpoint holds %1 tensors of a model where this network has %2</source>
        <translation>Der Modellstand enthält %1 Tensoren eines Modells, dieses Netz hat %2</translation>
    </message>
    <message>
        <source>This is not a picture that can be read</source>
        <translation>Dies ist kein Bild, das gelesen werden kann</translation>
    </message>
    <message>
        <source>There is no drawing in this file</source>
        <translation>In dieser Datei ist keine Zeichnung</translation>
    </message>
    <message>
        <source>%1 has not been downloaded yet</source>
        <translation>%1 ist noch nicht heruntergeladen</translation>
    </message>
    <message>
        <source>The folder cannot be created (%1)</source>
        <translation>Der Ordner kann nicht angelegt werden (%1)</translation>
    </message>
    <message>
        <source>No mirror can be reached; connect to the network and try again, or copy the file %1 into %2 yourself (%3)</source>
        <translation>Kein Spiegelserver ist erreichbar; das Netz verbinden und noch einmal versuchen, oder die Datei %1 selbst nach %2 kopieren (%3)</translation>
    </message>
    <message>
        <source>No mirror gave the right file; try again later, or copy the file %1 into %2 yourself (%3)</source>
        <translation>Kein Spiegelserver lieferte die richtige Datei; später noch einmal versuchen, oder die Datei %1 selbst nach %2 kopieren (%3)</translation>
    </message>
    <message>
        <source>Another program is fetching this file right now</source>
        <translation>Ein anderes Programm holt diese Datei gerade</translation>
    </message>
    <message>
        <source>The download cannot be saved (%1)</source>
        <translation>Das Heruntergeladene kann nicht gespeichert werden (%1)</translation>
    </message>
    <message>
        <source>The folder holds more than %1 pictures</source>
        <translation>Der Ordner enthält mehr als %1 Bilder</translation>
    </message>
    <message>
        <source>The folder holds pictures of %1 classes, but at most 10 can be told apart</source>
        <translation>Der Ordner enthält Bilder von %1 Klassen, es lassen sich aber höchstens 10 unterscheiden</translation>
    </message>
    <message>
        <source>This class is in the test pictures, but not in the training pictures</source>
        <translation>Diese Klasse kommt in den Testbildern vor, aber nicht in den Trainingsbildern</translation>
    </message>
    <message>
        <source>Too few of the pictures can be read: %1 for training and %2 for the test, %3 files were skipped</source>
        <translation>Zu wenige Bilder sind lesbar: %1 zum Trainieren und %2 für den Test, %3 Dateien wurden übergangen</translation>
    </message>
    <message>
        <source>%1 is not a data set: the number after the colon must be %2 to %3</source>
        <translation>%1 ist kein Datensatz: Die Zahl nach dem Doppelpunkt muss zwischen %2 und %3 liegen</translation>
    </message>
    <message>
        <source>This is not a safetensors file</source>
        <translation>Das ist keine safetensors-Datei</translation>
    </message>
    <message>
        <source>No data set is named: say builtin, or name a folder</source>
        <translation>Es ist kein Datensatz genannt: schreiben Sie builtin, oder nennen Sie einen Ordner</translation>
    </message>
    <message>
        <source>Compact · 3 convolutions</source>
        <translation>Klein · 3 Faltungen</translation>
    </message>
    <message>
        <source>Deep · 6 convolutions</source>
        <translation>Tief · 6 Faltungen</translation>
    </message>
    <message>
        <source>Shift (px)</source>
        <translation>Verschiebung (px)</translation>
    </message>
    <message>
        <source>Rotation (°)</source>
        <translation>Drehung (°)</translation>
    </message>
    <message>
        <source>Elastic (px)</source>
        <translation>Verbiegung (px)</translation>
    </message>
    <message>
        <source>Pen width (px)</source>
        <translation>Strichstärke (px)</translation>
    </message>
    <message>
        <source>The checkpoint&apos;s optimizer has no step count</source>
        <translation>Dem Verfahren im Modellstand fehlt die Zahl der Schritte</translation>
    </message>
    <message>
        <source>The picture is too large: %1 x %2 pixels</source>
        <translation>Das Bild ist zu groß: %1 x %2 Pixel</translation>
    </message>
    <message>
        <source>The data cannot be packed</source>
        <translation>Die Daten können nicht gepackt werden</translation>
    </message>
    <message>
        <source>The animation cannot be made</source>
        <translation>Die Animation kann nicht erstellt werden</translation>
    </message>
    <message>
        <source>The pictures of an animation differ in size</source>
        <translation>Die Bilder einer Animation sind verschieden groß</translation>
    </message>
    <message>
        <source>The folder cannot be made (%1)</source>
        <translation>Der Ordner kann nicht angelegt werden (%1)</translation>
    </message>
    <message>
        <source>Digits are written to a folder, a .png picture, or a file whose name ends in images-idx3-ubyte or images-idx3-ubyte.gz</source>
        <translation>Ziffern werden in einen Ordner, ein .png-Bild oder eine Datei geschrieben, deren Name auf images-idx3-ubyte oder images-idx3-ubyte.gz endet</translation>
    </message>
    <message>
        <source>The sample grid has no images</source>
        <translation>Die Tafel hat keine Bilder</translation>
    </message>
    <message>
        <source>DCGAN</source>
        <translation>DCGAN</translation>
    </message>
    <message>
        <source>Only the generator, one epoch</source>
        <translation>Nur der Generator, eine Epoche</translation>
    </message>
    <message>
        <source>The discriminator rests: for when it wins all the time.</source>
        <translation>Der Diskriminator ruht: wenn er immer gewinnt.</translation>
    </message>
    <message>
        <source>Only the discriminator, one epoch</source>
        <translation>Nur der Diskriminator, eine Epoche</translation>
    </message>
    <message>
        <source>The generator rests: for when it fools the other easily.</source>
        <translation>Der Generator ruht: wenn er den anderen leicht täuscht.</translation>
    </message>
    <message>
        <source>G rate</source>
        <translation>G-Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of the generator, the network that writes.</source>
        <translation>Lernrate des Generators, des Netzes, das schreibt.</translation>
    </message>
    <message>
        <source>D rate</source>
        <translation>D-Lernrate</translation>
    </message>
    <message>
        <source>Learning rate of the discriminator, the network that tells real from generated. If it wins all the time, lower this one.</source>
        <translation>Lernrate des Diskriminators, des Netzes, das echte von erzeugten Ziffern unterscheidet. Gewinnt es immer, diese senken.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>Kleinste Quadrate</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>Wasserstein</source>
        <translation>Wasserstein</translation>
    </message>
    <message>
        <source>What the two networks play for. Standard is the one of the first GAN paper; Wasserstein (WGAN-GP) is steady but slow, and leaves batch normalisation out of the discriminator.</source>
        <translation>Worum die beiden Netze spielen. Standard ist der Verlust der ersten GAN-Arbeit; Wasserstein (WGAN-GP) ist stetig, aber langsam, und lässt die Stapelnormierung im Diskriminator weg.</translation>
    </message>
    <message>
        <source>Digit on request</source>
        <translation>Ziffer auf Wunsch</translation>
    </message>
    <message>
        <source>Both networks are told the digit, so that the generator can be asked for one.</source>
        <translation>Beide Netze erfahren die Ziffer, sodass man den Generator um eine bestimmte bitten kann.</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Latente Größe</translation>
    </message>
    <message>
        <source>How many random numbers a generated digit starts from.</source>
        <translation>Aus wie vielen Zufallszahlen eine erzeugte Ziffer entsteht.</translation>
    </message>
    <message>
        <source>G width</source>
        <translation>G-Breite</translation>
    </message>
    <message>
        <source>Channels of the generator&apos;s last hidden layer; earlier ones have two and four times as many.</source>
        <translation>Kanäle der letzten verborgenen Schicht des Generators; frühere haben zwei- und viermal so viele.</translation>
    </message>
    <message>
        <source>D width</source>
        <translation>D-Breite</translation>
    </message>
    <message>
        <source>Channels of the discriminator&apos;s first layer; later ones have two and four times as many.</source>
        <translation>Kanäle der ersten Schicht des Diskriminators; spätere haben zwei- und viermal so viele.</translation>
    </message>
    <message>
        <source>D layers</source>
        <translation>D-Schichten</translation>
    </message>
    <message>
        <source>Convolutions of the discriminator.</source>
        <translation>Faltungen des Diskriminators.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Spectral</source>
        <translation>Spektral</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>D normalisation</source>
        <translation>D-Normierung</translation>
    </message>
    <message>
        <source>How the discriminator is kept in bounds: batch normalisation as in the DCGAN paper, or spectral normalisation, which helps against collapse.</source>
        <translation>Wie der Diskriminator in Grenzen gehalten wird: Stapelnormierung wie in der DCGAN-Arbeit, oder spektrale Normierung, die gegen Kollaps hilft.</translation>
    </message>
    <message>
        <source>The discriminator is told that real images are real only with 1 minus this.</source>
        <translation>Dem Diskriminator wird gesagt, echte Bilder seien nur zu 1 minus diesem Wert echt.</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Bildrauschen</translation>
    </message>
    <message>
        <source>Noise on real and generated images alike, fading out over the run: keeps the discriminator from winning early.</source>
        <translation>Rauschen auf echten und erzeugten Bildern, das im Lauf verklingt: So gewinnt der Diskriminator nicht zu früh.</translation>
    </message>
    <message>
        <source>R1 penalty</source>
        <translation>R1-Strafe</translation>
    </message>
    <message>
        <source>Punishes a discriminator that is steep at real images. Steadies the game; goes best without batch normalisation in the discriminator.</source>
        <translation>Bestraft einen Diskriminator, der bei echten Bildern steil ist. Beruhigt das Spiel; am besten ohne Stapelnormierung im Diskriminator.</translation>
    </message>
    <message>
        <source>Averaging</source>
        <translation>Mittelung</translation>
    </message>
    <message>
        <source>The digits are made by a running average of the generator; this much of it stays in each step. 0 is off.</source>
        <translation>Die Ziffern schreibt ein laufendes Mittel des Generators; so viel davon bleibt in jedem Schritt. 0 schaltet es ab.</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurzer Blick</translation>
    </message>
    <message>
        <source>in 2 minutes</source>
        <translation>in 2 Minuten</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>in einer Stunde</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Discriminator says “real”</source>
        <translation>Diskriminator sagt „echt“</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>discriminator</source>
        <translation>Diskriminator</translation>
    </message>
    <message>
        <source>of real</source>
        <translation>zu echten</translation>
    </message>
    <message>
        <source>of fake</source>
        <translation>zu erzeugten</translation>
    </message>
    <message>
        <source>The generator needs a digit from 0 to 9 for every latent</source>
        <translation>Der Generator braucht zu jedem latenten Vektor eine Ziffer von 0 bis 9</translation>
    </message>
    <message>
        <source>This model does not write digits</source>
        <translation>Dieses Modell schreibt keine Ziffern</translation>
    </message>
    <message>
        <source>The share of generated digits in the run configuration is not above 0 and at most 1</source>
        <translation>Der Anteil erzeugter Ziffern in der Beschreibung des Laufs liegt nicht über 0 und höchstens bei 1</translation>
    </message>
    <message>
        <source>This is not the generator whose digits the run was trained on any more</source>
        <translation>Das ist nicht mehr der Generator, mit dessen Ziffern der Lauf trainiert wurde</translation>
    </message>
    <message>
        <source>No generator came with the studio; name one to mix its digits in</source>
        <translation>Mit dem Studio kam kein Generator; für erzeugte Ziffern muss einer genannt werden</translation>
    </message>
    <message>
        <source>This generator was not told the digits, so nothing says which digit its pictures show</source>
        <translation>Dieser Generator erfuhr die Ziffern nicht; nichts sagt also, welche seine Bilder zeigen</translation>
    </message>
    <message>
        <source>The share of generated digits must be from 0 to 100 %</source>
        <translation>Der Anteil erzeugter Ziffern muss zwischen 0 und 100 % liegen</translation>
    </message>
    <message>
        <source>Only a model that reads digits can be trained on generated ones; %1 writes them</source>
        <translation>Nur ein Modell, das Ziffern liest, kann an erzeugten lernen; %1 schreibt sie</translation>
    </message>
    <message>
        <source>The discriminator needs a digit from 0 to 9 for every picture</source>
        <translation>Der Diskriminator braucht zu jedem Bild eine Ziffer von 0 bis 9</translation>
    </message>
    <message>
        <source>The search needs one picture of 28x28 pixels and digits from 0 to 9</source>
        <translation>Die Suche braucht ein Bild von 28x28 Pixeln und Ziffern von 0 bis 9</translation>
    </message>
    <message>
        <source>D augmentation</source>
        <translation>D-Variation</translation>
    </message>
    <message>
        <source>Scored digits</source>
        <translation>Bewertete Ziffern</translation>
    </message>
    <message>
        <source>The Fréchet distance after each epoch is measured with so many digits, beside the training. Only distances of equally many compare; 0 turns it off.</source>
        <translation>Mit so vielen Ziffern wird nach jeder Epoche neben dem Training der Fréchet-Abstand gemessen. Nur Abstände gleich vieler Ziffern sind vergleichbar; 0 schaltet ihn ab.</translation>
    </message>
    <message>
        <source>Fréchet distance</source>
        <translation>Fréchet-Abstand</translation>
    </message>
    <message>
        <source>Add instance noise</source>
        <translation>Rauschen zugeben</translation>
    </message>
    <message>
        <source>Halve both rates</source>
        <translation>Beide Raten halbieren</translation>
    </message>
    <message>
        <source>The discriminator has won: it recognises nearly every generated digit, so the generator learns little</source>
        <translation>Der Diskriminator hat gewonnen: Er erkennt fast jede erzeugte Ziffer, und der Generator lernt wenig</translation>
    </message>
    <message>
        <source>Quarter the D rate</source>
        <translation>D-Rate vierteln</translation>
    </message>
    <message>
        <source>The discriminator cannot tell real from generated, so the generator learns nothing from it</source>
        <translation>Der Diskriminator kann echt und erzeugt nicht unterscheiden, und der Generator lernt nichts von ihm</translation>
    </message>
    <message>
        <source>Quarter the G rate</source>
        <translation>G-Rate vierteln</translation>
    </message>
    <message>
        <source>The generator repeats itself: its digits of a kind are nearly the same picture</source>
        <translation>Der Generator wiederholt sich: Seine gleichen Ziffern sind fast dasselbe Bild</translation>
    </message>
    <message>
        <source>The two networks chase each other: the losses swing and do not settle</source>
        <translation>Die beiden Netze jagen einander: Die Verluste schwingen und kommen nicht zur Ruhe</translation>
    </message>
    <message>
        <source>Stopped; nothing was kept</source>
        <translation>Angehalten; nichts wurde behalten</translation>
    </message>
    <message>
        <source>Pixels by which the discriminator&apos;s images, real and generated alike, are moved at random, so that it cannot learn the training images by heart.</source>
        <translation>Um wie viele Pixel die Bilder des Diskriminators, echte wie erzeugte, zufällig verschoben werden, damit er die Trainingsbilder nicht auswendig lernen kann.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>By digit</source>
        <translation>Je Ziffer</translation>
    </message>
    <message>
        <source>G normalisation</source>
        <translation>G-Normalisierung</translation>
    </message>
    <message>
        <source>Batch normalisation as in the DCGAN paper, or with a scale and an offset for each digit, so that every digit has styles of its own.</source>
        <translation>Batch-Normalisierung wie im DCGAN-Artikel, oder mit eigener Skalierung und Verschiebung für jede Ziffer, damit jede ihre eigenen Formen haben kann.</translation>
    </message>
    <message>
        <source>Digits are missing: hardly anything that the generator writes reads as %1</source>
        <translation>Es fehlen Ziffern: Kaum etwas, was der Generator schreibt, liest sich als %1</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>Eine Datei dieses Namens gibt es schon</translation>
    </message>
    <message>
        <source>The file does not say when the run began</source>
        <translation>In der Datei steht nicht, wann der Lauf begann</translation>
    </message>
    <message>
        <source>The run has no metrics yet</source>
        <translation>Der Lauf hat noch keine Messwerte</translation>
    </message>
    <message>
        <source>This is a folder; the name of a new file is needed</source>
        <translation>Das ist ein Ordner; gebraucht wird der Name einer neuen Datei</translation>
    </message>
    <message>
        <source>The run has no checkpoint called %1</source>
        <translation>Der Lauf hat keinen Modellstand namens %1</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet, so there are no weights</source>
        <translation>Der Lauf hat noch keinen Modellstand, also gibt es keine Gewichte</translation>
    </message>
    <message>
        <source>There is no Python script for models of this family</source>
        <translation>Für Modelle dieser Familie gibt es kein Python-Skript</translation>
    </message>
    <message>
        <source>There is no run in this folder: run.json is missing</source>
        <translation>In diesem Ordner liegt kein Lauf: run.json fehlt</translation>
    </message>
    <message>
        <source>There is no run here</source>
        <translation>Hier liegt kein Lauf</translation>
    </message>
    <message>
        <source>The file holds a line without end</source>
        <translation>Die Datei enthält eine Zeile ohne Ende</translation>
    </message>
    <message>
        <source>Another program is writing this file</source>
        <translation>Ein anderes Programm schreibt gerade in diese Datei</translation>
    </message>
    <message>
        <source>The run cannot be moved (%1)</source>
        <translation>Der Lauf lässt sich nicht verschieben (%1)</translation>
    </message>
    <message>
        <source>The disk is almost full: %1 MB are needed, %2 MB are free</source>
        <translation>Der Datenträger ist fast voll: %1 MB werden gebraucht, %2 MB sind frei</translation>
    </message>
    <message>
        <source>The newest checkpoint cannot be used (%1); the run goes on from the one before it, at step %2</source>
        <translation>Der neueste Modellstand ist nicht brauchbar (%1); der Lauf geht mit dem davor weiter, bei Schritt %2</translation>
    </message>
    <message>
        <source>Keep every (epochs)</source>
        <translation>Behalten alle (Epochen)</translation>
    </message>
    <message>
        <source>Keeps a checkpoint of its own after every so many epochs, besides the newest and the best; 0 keeps none.</source>
        <translation>Behält nach jeweils so vielen Epochen einen eigenen Modellstand, neben dem neuesten und dem besten; 0 behält keinen.</translation>
    </message>
    <message>
        <source>The run had not saved anything yet, so it cannot go on; start it anew</source>
        <translation>Der Lauf hatte noch nichts gespeichert und kann deshalb nicht fortgesetzt werden; er muss neu begonnen werden</translation>
    </message>
    <message>
        <source>The content does not fit its checksum: the file is damaged (or was changed on purpose; then take the entry sha256 out of its header)</source>
        <translation>Der Inhalt passt nicht zu seiner Prüfsumme: Die Datei ist beschädigt (oder wurde absichtlich geändert; dann den Eintrag sha256 aus ihrem Kopf nehmen)</translation>
    </message>
    <message>
        <source>Drawing what is not a digit was cancelled</source>
        <translation>Das Zeichnen dessen, was keine Ziffer ist, wurde abgebrochen</translation>
    </message>
    <message>
        <source>Drawn digits</source>
        <translation>Gezeichnete Ziffern</translation>
    </message>
    <message>
        <source>Adds digits that the studio draws itself, as a share of the data set, so that the network sees more hands. Only for data sets of digits.</source>
        <translation>Fügt Ziffern hinzu, die das Studio selbst zeichnet, als Anteil des Datensatzes, damit das Netz mehr Handschriften sieht. Nur für Datensätze mit Ziffern.</translation>
    </message>
    <message>
        <source>Letters and scribbles</source>
        <translation>Buchstaben und Gekritzel</translation>
    </message>
    <message>
        <source>Adds pictures of what is not a digit, as a share of the data set, so that the network learns to say so.</source>
        <translation>Fügt Bilder von dem hinzu, was keine Ziffer ist, als Anteil des Datensatzes, damit das Netz das zu sagen lernt.</translation>
    </message>
    <message>
        <source>Robust</source>
        <translation>Robust</translation>
    </message>
    <message>
        <source>reads every hand, refuses scribbles; half an hour</source>
        <translation>liest jede Handschrift, weist Gekritzel ab; eine halbe Stunde</translation>
    </message>
    <message>
        <source>There is no drawing with a label to learn from</source>
        <translation>Es gibt keine Zeichnung mit einer Angabe, was sie ist</translation>
    </message>
    <message>
        <source>This model does not read digits</source>
        <translation>Dieses Modell liest keine Ziffern</translation>
    </message>
    <message>
        <source>A model of this kind cannot learn single drawings</source>
        <translation>Ein Modell dieser Art kann einzelne Zeichnungen nicht lernen</translation>
    </message>
    <message>
        <source>Digits that the studio made</source>
        <translation>Ziffern, die das Studio gemacht hat</translation>
    </message>
    <message>
        <source>The file cannot be deleted (%1)</source>
        <translation>Die Datei lässt sich nicht löschen (%1)</translation>
    </message>
    <message>
        <source>The loss was no longer a finite number</source>
        <translation>Der Verlust war keine endliche Zahl mehr</translation>
    </message>
    <message>
        <source>The drawing has %1 points; the canvas takes %2 at most. The command line reads it: digit-studio-cli predict --ink</source>
        <translation>Die Zeichnung hat %1 Punkte; die Zeichenfläche nimmt höchstens %2. Auf der Kommandozeile wird sie gelesen: digit-studio-cli predict --ink</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>There is no model yet that reads digits</source>
        <translation>Es gibt noch kein Modell, das Ziffern liest</translation>
    </message>
    <message>
        <source>The weights that come with the studio are missing</source>
        <translation>Die Gewichte, die zum Studio gehören, fehlen</translation>
    </message>
    <message>
        <source>There is no test set in it</source>
        <translation>Darin gibt es keine Testbilder</translation>
    </message>
    <message>
        <source>None of the test pictures can be read</source>
        <translation>Keines der Testbilder ist lesbar</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>of full ink</source>
        <translation>der vollen Tinte</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Thickness</source>
        <translation>Strichbreite</translation>
    </message>
    <message>
        <source>There are no readable PNGs in sub-folders named 0 to 9</source>
        <translation>In Unterordnern namens 0 bis 9 gibt es keine lesbaren PNG-Bilder</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Digits accepted</source>
        <translation>Ziffern angenommen</translation>
    </message>
    <message>
        <source>Others refused</source>
        <translation>Anderes abgelehnt</translation>
    </message>
    <message>
        <source>Only the first model reads %1 images rightly, only the second %2 (McNemar&apos;s test)</source>
        <translation>Nur das erste Modell liest %1 Bilder richtig, nur das zweite %2 (McNemar-Test)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>How often each digit (row) was read as which (column)</source>
        <translation>Wie oft jede Ziffer (Zeile) als welche (Spalte) gelesen wurde</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Accuracy of disturbed digits</source>
        <translation>Genauigkeit bei gestörten Ziffern</translation>
    </message>
    <message>
        <source>Solid: %1. Dashed: %2</source>
        <translation>Durchgezogen: %1. Gestrichelt: %2</translation>
    </message>
    <message>
        <source>Mistakes, the worst first (true → read as)</source>
        <translation>Fehler, die schlimmsten zuerst (wahr → gelesen als)</translation>
    </message>
    <message>
        <source>Both models read the same images rightly</source>
        <translation>Beide Modelle lesen dieselben Bilder richtig</translation>
    </message>
    <message>
        <source>The difference may be chance (p %1)</source>
        <translation>Der Unterschied kann Zufall sein (p %1)</translation>
    </message>
    <message>
        <source>The first model is better, and that is hardly chance (p %1)</source>
        <translation>Das erste Modell ist besser, und das ist kaum Zufall (p %1)</translation>
    </message>
    <message>
        <source>The second model is better, and that is hardly chance (p %1)</source>
        <translation>Das zweite Modell ist besser, und das ist kaum Zufall (p %1)</translation>
    </message>
    <message>
        <source>The two models did not read the same images</source>
        <translation>Die beiden Modelle haben nicht dieselben Bilder gelesen</translation>
    </message>
    <message>
        <source>The preset&apos;s entry %1 is missing or unusable</source>
        <translation>Der Eintrag %1 der Vorgabe fehlt oder ist unbrauchbar</translation>
    </message>
    <message>
        <source>This is no preset of this studio</source>
        <translation>Das ist keine Vorgabe dieses Studios</translation>
    </message>
    <message>
        <source>This preset was written by a newer version of this studio</source>
        <translation>Diese Vorgabe stammt von einer neueren Version dieses Studios</translation>
    </message>
    <message>
        <source>The folder cannot be made: %1</source>
        <translation>Der Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>The file cannot be deleted: %1</source>
        <translation>Die Datei lässt sich nicht löschen: %1</translation>
    </message>
    <message>
        <source>No drawing in it has a label</source>
        <translation>Von keiner Zeichnung darin ist angegeben, was sie ist</translation>
    </message>
    <message>
        <source>The plan&apos;s entry %1 is missing or unusable</source>
        <translation>Der Eintrag %1 des Plans fehlt oder ist unbrauchbar</translation>
    </message>
    <message>
        <source>This is no plan for tuning</source>
        <translation>Das ist kein Plan zum Abstimmen</translation>
    </message>
    <message>
        <source>This run belongs to another plan: its parameter %1 differs</source>
        <translation>Dieser Lauf gehört zu einem anderen Plan: sein Parameter %1 weicht ab</translation>
    </message>
    <message>
        <source>Only networks of one kind can answer together; these differ in: %1</source>
        <translation>Nur Netze gleicher Art können gemeinsam antworten; diese unterscheiden sich in: %1</translation>
    </message>
    <message>
        <source>Networks (ensemble)</source>
        <translation>Netze (Ensemble)</translation>
    </message>
    <message>
        <source>Trains as many networks at once, each from its own seed, and lets them answer together: fewer mistakes for more time.</source>
        <translation>Trainiert so viele Netze zugleich, jedes mit eigenem Startwert, und lässt sie gemeinsam antworten: weniger Fehler für mehr Zeit.</translation>
    </message>
    <message>
        <source>Range test only</source>
        <translation>Nur Bereichstest</translation>
    </message>
    <message>
        <source>Instead of training, tries all learning rates from 0.00001 to 10, and says up to which one the loss falls. The weights stay as they were.</source>
        <translation>Trainiert nicht, sondern probiert alle Lernraten von 0,00001 bis 10 und sagt, bis zu welcher der Verlust fällt. Die Gewichte bleiben, wie sie waren.</translation>
    </message>
    <message>
        <source>The loss falls up to a learning rate of about %1, a good peak for the schedule</source>
        <translation>Der Verlust fällt bis zu einer Lernrate von etwa %1, ein guter Höchstwert für den Verlauf</translation>
    </message>
    <message>
        <source>At no learning rate did the loss fall worth mentioning</source>
        <translation>Bei keiner Lernrate ist der Verlust nennenswert gefallen</translation>
    </message>
    <message>
        <source>Stopped after epoch %1, because nothing got better; the weights of epoch %2 are back</source>
        <translation>Nach Epoche %1 beendet, weil nichts mehr besser wurde; die Gewichte von Epoche %2 sind zurück</translation>
    </message>
    <message>
        <source>Patience (epochs)</source>
        <translation>Geduld (Epochen)</translation>
    </message>
    <message>
        <source>Ends the training when so many epochs in a row brought nothing better on the validation images, and brings the best weights back; 0 never does.</source>
        <translation>Beendet das Training, wenn so viele Epochen nacheinander auf den Validierungsbildern nichts Besseres brachten, und holt die besten Gewichte zurück; 0 nie.</translation>
    </message>
    <message>
        <source>This is no queue of runs of this studio</source>
        <translation>Das ist keine Warteschlange von Läufen dieses Studios</translation>
    </message>
    <message>
        <source>This queue was written by a newer version of this studio</source>
        <translation>Diese Warteschlange hat eine neuere Fassung dieses Studios geschrieben</translation>
    </message>
    <message>
        <source>The features of this model are not all numbers; its training has diverged</source>
        <translation>Nicht alle Merkmale dieses Modells sind Zahlen; sein Training ist entgleist</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Rekord</translation>
    </message>
    <message>
        <source>Line %1 is none of a file of histograms</source>
        <translation>Zeile %1 gehört zu keiner Datei mit Histogrammen</translation>
    </message>
    <message>
        <source>calibrated</source>
        <translation>kalibriert</translation>
    </message>
    <message>
        <source>99.7 % in twenty minutes</source>
        <translation>99,7 % in zwanzig Minuten</translation>
    </message>
    <message>
        <source>Ensemble</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>five of Record&apos;s networks answer together; two hours</source>
        <translation>fünf Netze wie Rekord antworten gemeinsam; zwei Stunden</translation>
    </message>
    <message>
        <source>Built-in digits</source>
        <translation>Eingebaute Ziffern</translation>
    </message>
</context>
<context>
    <name>studio::app::DataController</name>
    <message>
        <source>Built-in digits</source>
        <translation>Eingebaute Ziffern</translation>
    </message>
</context>
<context>
    <name>studio::app::EngineLoader</name>
    <message>
        <source>The engine library libstudio_models.so is not installed</source>
        <translation>Die Rechenbibliothek libstudio_models.so ist nicht installiert</translation>
    </message>
    <message>
        <source>The engine could not be started: %1</source>
        <translation>Das Rechenwerk konnte nicht gestartet werden: %1</translation>
    </message>
</context>
<context>
    <name>studio::app::GenerationController</name>
    <message>
        <source>There is no model yet that could write digits</source>
        <translation>Noch gibt es kein Modell, das Ziffern schreiben könnte</translation>
    </message>
    <message numerus="yes">
        <source>Between 1 and %n digit(s) from 0 to 9 can be written at once</source>
        <translation>
            <numerusform>Auf einmal kann nur %n Ziffer von 0 bis 9 geschrieben werden</numerusform>
            <numerusform>Auf einmal können 1 bis %n Ziffern von 0 bis 9 geschrieben werden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::app::RunQueue</name>
    <message>
        <source>Add run</source>
        <translation>Lauf hinzufügen</translation>
    </message>
    <message>
        <source>Change run</source>
        <translation>Lauf ändern</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message>
        <source>Move run</source>
        <translation>Lauf verschieben</translation>
    </message>
</context>
<context>
    <name>studio::app::errorText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>An error message: %1 is a file or folder, %2 what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::AnswerView</name>
    <message>
        <source>Nothing to look into yet</source>
        <translation>Noch nichts zu erklären</translation>
    </message>
    <message>
        <source>Draw one digit on the right: here you see why it is read as it is, and what would change the answer.</source>
        <translation>Zeichnen Sie rechts eine Ziffer: Hier sehen Sie, warum sie so gelesen wird und was die Antwort ändern würde.</translation>
    </message>
    <message>
        <source>When did it learn that?</source>
        <translation>Wann hat es das gelernt?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>Why is this a %1?</source>
        <translation>Warum ist das eine %1?</translation>
    </message>
    <message>
        <source>Not a digit; nearest would be a %1</source>
        <translation>Keine Ziffer; am nächsten läge eine %1</translation>
    </message>
    <message>
        <source>This run keeps no checkpoint that can be read.</source>
        <translation>Dieser Lauf hat keinen Checkpoint, der sich lesen lässt.</translation>
    </message>
    <message>
        <source>Its checkpoints read your drawing…</source>
        <translation>Seine Checkpoints lesen Ihre Zeichnung …</translation>
    </message>
    <message>
        <source>Choose a run: each of its checkpoints reads your drawing. How many there are is set by “Keep every (epochs)” under Advanced before the training starts.</source>
        <translation>Wählen Sie einen Lauf: Jeder seiner Checkpoints liest Ihre Zeichnung. Wie viele es gibt, legt vor dem Training „Behalten alle (Epochen)“ unter „Weiteres“ fest.</translation>
    </message>
    <message>
        <source>This cannot be explained: %1</source>
        <translation>Das lässt sich nicht erklären: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ArithmeticCard</name>
    <message>
        <source>How that number comes about</source>
        <translation>Wie diese Zahl zustande kommt</translation>
    </message>
    <message>
        <source>The convolution lays its filter on a patch of its input, multiplies each number by the weight on it, and adds everything up.</source>
        <translation>Die Faltung legt ihren Filter auf einen Ausschnitt ihrer Eingabe, multipliziert jede Zahl mit dem Gewicht darauf und zählt alles zusammen.</translation>
    </message>
    <message>
        <source>Input channel</source>
        <translation>Eingangskanal</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>× filter</source>
        <translation>× Filter</translation>
    </message>
    <message>
        <source>= products</source>
        <translation>= Produkte</translation>
    </message>
    <message>
        <source>Input channel %1</source>
        <translation>Eingangskanal %1</translation>
    </message>
    <message>
        <source>Sum of the %1 products: %2</source>
        <translation>Summe der %1 Produkte: %2</translation>
    </message>
    <message>
        <source>Sum of these products: %1; over all %2 input channels: %3</source>
        <translation>Summe dieser Produkte: %1; über alle %2 Eingangskanäle: %3</translation>
    </message>
    <message>
        <source>with the bias %1: %2</source>
        <translation>mit dem Versatz %1: %2</translation>
    </message>
    <message>
        <source>This convolution has no bias: the normalisation behind it adds a number of its own.</source>
        <translation>Diese Faltung hat keinen Versatz: Die Normierung dahinter zählt eine eigene Zahl hinzu.</translation>
    </message>
    <message>
        <source>%1: the largest number around it is %2</source>
        <translation>%1: Die größte Zahl darum herum ist %2</translation>
    </message>
    <message>
        <source>%1, the activation: %2</source>
        <translation>%1, die Aktivierung: %2</translation>
    </message>
    <message>
        <source>The pooling behind it leaves out this edge.</source>
        <translation>Die Verkleinerung dahinter lässt diesen Rand weg.</translation>
    </message>
    <message>
        <source>%1: × %2 %3 makes %4</source>
        <translation>%1: × %2 %3 ergibt %4</translation>
    </message>
</context>
<context>
    <name>studio::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartLegend</name>
    <message>
        <source>previous run</source>
        <translation>voriger Lauf</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartNote</name>
    <message>
        <source>Zoomed</source>
        <translation>Vergrößert</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) above %1 are cut off</source>
        <translation>
            <numerusform>%n Wert über %1 ist abgeschnitten</numerusform>
            <numerusform>%n Werte über %1 sind abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) below %1 are cut off</source>
        <translation>
            <numerusform>%n Wert unter %1 ist abgeschnitten</numerusform>
            <numerusform>%n Werte unter %1 sind abgeschnitten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not above 0 are left out</source>
        <translation>
            <numerusform>%n Wert, der nicht über 0 liegt, fehlt</numerusform>
            <numerusform>%n Werte, die nicht über 0 liegen, fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Shows everything again (double click, Escape)</source>
        <translation>Zeigt wieder alles (Doppelklick, Escape)</translation>
    </message>
    <message numerus="yes">
        <source>%n cut off</source>
        <translation>
            <numerusform>%n abgeschnitten</numerusform>
            <numerusform>%n abgeschnitten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartTable</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartTableDialog</name>
    <message>
        <source>&amp;Update</source>
        <translation>&amp;Auffrischen</translation>
    </message>
    <message>
        <source>Save as &amp;CSV…</source>
        <translation>Als &amp;CSV speichern …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Values of “%1”</source>
        <translation>Werte von „%1“</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s): all there are</source>
        <translation>
            <numerusform>%n Zeile: mehr gibt es nicht</numerusform>
            <numerusform>%n Zeilen: mehr gibt es nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rows of about %2: the CSV file holds every one of them</source>
        <translation>%1 von etwa %2 Zeilen: Die CSV-Datei enthält jede davon</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartTools</name>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>How strongly the lines are smoothed; the raw values stay visible behind them</source>
        <translation>Wie stark die Linien geglättet werden; die rohen Werte bleiben dahinter sichtbar</translation>
    </message>
    <message>
        <source>Logarithmic value axes</source>
        <translation>Logarithmische Werteachsen</translation>
    </message>
    <message>
        <source>What the horizontal axis counts</source>
        <translation>Was die waagerechte Achse zählt</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>Waagerechte Achse</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Logarithmische waagerechte Achse</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>log y</translation>
    </message>
    <message>
        <source>clip</source>
        <translation>kappen</translation>
    </message>
    <message>
        <source>Lone outliers and the steep way in may leave the picture; the chart says so</source>
        <translation>Einzelne Ausreißer und der steile Anfang dürfen aus dem Bild ragen; das Diagramm sagt es</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartView</name>
    <message>
        <source>%1 appears here once training has begun</source>
        <translation>%1: erscheint hier, sobald das Training begonnen hat</translation>
    </message>
    <message>
        <source>epoch %1 · step %2</source>
        <translation>Epoche %1 · Schritt %2</translation>
    </message>
    <message>
        <source>%1 s · step %2</source>
        <translation>%1 s · Schritt %2</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>name of a line, of the previous run</comment>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <comment>name of a line</comment>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a baseline, its value</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::ClassTable</name>
    <message>
        <source>Scores of each digit</source>
        <translation>Werte jeder Ziffer</translation>
    </message>
    <message>
        <source>Digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Präzision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>The digit that is shown</source>
        <translation>Die gezeigte Ziffer</translation>
    </message>
    <message>
        <source>How many images show it</source>
        <translation>Wie viele Bilder sie zeigen</translation>
    </message>
    <message>
        <source>How much of what is read as this digit is one</source>
        <translation>Wie viel von dem, was als diese Ziffer gelesen wird, sie auch ist</translation>
    </message>
    <message>
        <source>How much of what shows this digit is read as it</source>
        <translation>Wie viel von dem, was diese Ziffer zeigt, auch so gelesen wird</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Harmonisches Mittel aus Präzision und Trefferquote</translation>
    </message>
</context>
<context>
    <name>studio::ui::ColorScale</name>
    <message>
        <source>Colours from −%1 to %1</source>
        <translation>Farben von −%1 bis %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePanel</name>
    <message>
        <source>Metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Which of the metrics that these runs share is shown</source>
        <translation>Welche der gemeinsamen Messgrößen dieser Läufe gezeigt wird</translation>
    </message>
    <message>
        <source>Results and differences of the selected runs</source>
        <translation>Ergebnisse und Unterschiede der gewählten Läufe</translation>
    </message>
    <message>
        <source>Select runs in the table to see their curves and results here; hold Ctrl or Shift to select several and compare them.</source>
        <translation>Läufe in der Tabelle auswählen, um hier ihre Kurven und Ergebnisse zu sehen; mit Strg oder Umschalt lassen sich mehrere wählen und vergleichen.</translation>
    </message>
    <message>
        <source>Reading the curves…</source>
        <translation>Die Kurven werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n more selected run(s) are not shown</source>
        <translation>
            <numerusform>%n weiterer gewählter Lauf wird nicht gezeigt</numerusform>
            <numerusform>%n weitere gewählte Läufe werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>These runs have no metric in common.</source>
        <translation>Diese Läufe haben keine gemeinsame Messgröße.</translation>
    </message>
    <message>
        <source>This run has logged nothing yet.</source>
        <translation>Dieser Lauf hat noch nichts aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ConfusionCard</name>
    <message>
        <source>What is mixed up</source>
        <translation>Was verwechselt wird</translation>
    </message>
    <message>
        <source>Shares in percent</source>
        <translation>Anteile in Prozent</translation>
    </message>
    <message>
        <source>A click on a cell shows its images below.</source>
        <translation>Ein Klick auf ein Feld zeigt unten seine Bilder.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Verwechslungsmatrix</translation>
    </message>
    <message>
        <source>%1 read as %2: %3 of %4 images, %5</source>
        <translation>%1 gelesen als %2: %3 von %4 Bildern, %5</translation>
    </message>
    <message>
        <source>read as</source>
        <translation>gelesen als</translation>
    </message>
    <message>
        <source>true digit</source>
        <translation>wahre Ziffer</translation>
    </message>
</context>
<context>
    <name>studio::ui::Correction</name>
    <message>
        <source>&amp;Say what it is</source>
        <translation>&amp;Sagen, was es ist</translation>
    </message>
    <message>
        <source>&amp;All of it is</source>
        <translation>&amp;Alles zusammen ist</translation>
    </message>
    <message>
        <source>This is a &amp;%1</source>
        <translation>Das ist eine &amp;%1</translation>
    </message>
    <message>
        <source>&amp;not a digit</source>
        <translation>&amp;keine Ziffer</translation>
    </message>
    <message>
        <source>This is &amp;not a digit</source>
        <translation>Das ist &amp;keine Ziffer</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataChooser</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The digits that the model learns from</source>
        <translation>Die Ziffern, aus denen das Modell lernt</translation>
    </message>
    <message>
        <source>%1 · %2 + %3</source>
        <comment>name, training images, test images</comment>
        <translation>%1 · %2 + %3</translation>
    </message>
    <message>
        <source>Training images + test images</source>
        <translation>Trainingsbilder + Testbilder</translation>
    </message>
    <message>
        <source>Download %1…</source>
        <translation>%1 herunterladen …</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen …</translation>
    </message>
</context>
<context>
    <name>studio::ui::DifferenceModel</name>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Test accuracy</source>
        <translation>Genauigkeit im Test</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Best %1</source>
        <translation>Beste: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::DigitDetail</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Als PNG speichern …</translation>
    </message>
    <message>
        <source>Use as start</source>
        <translation>Als Anfang</translation>
    </message>
    <message>
        <source>Use as end</source>
        <translation>Als Ende</translation>
    </message>
    <message>
        <source>Read on the canvas</source>
        <translation>Auf der Tafel lesen</translation>
    </message>
    <message>
        <source>The path between two digits begins here</source>
        <translation>Der Weg zwischen zwei Ziffern beginnt hier</translation>
    </message>
    <message>
        <source>The path between two digits ends here</source>
        <translation>Der Weg zwischen zwei Ziffern endet hier</translation>
    </message>
    <message>
        <source>A %1</source>
        <translation>Eine %1</translation>
    </message>
    <message>
        <source>No digit selected</source>
        <translation>Keine Ziffer ausgewählt</translation>
    </message>
    <message>
        <source>Select one to enlarge it, keep it, or hand it to the reader.</source>
        <translation>Eine auswählen, um sie zu vergrößern, zu behalten oder lesen zu lassen.</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>truncation %1</source>
        <translation>Stutzung %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::DigitGridModel</name>
    <message>
        <source>%1, seed %2</source>
        <translation>%1, Startwert %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::DigitsPanel</name>
    <message>
        <source>Nothing is written yet. Press “Write digits”, or type a number first.</source>
        <translation>Noch ist nichts geschrieben. Auf „Ziffern schreiben“ drücken, oder erst eine Zahl eingeben.</translation>
    </message>
    <message>
        <source>Save all digits as a data set…</source>
        <translation>Alle Ziffern als Datensatz speichern …</translation>
    </message>
    <message>
        <source>Save all digits as a folder of pictures…</source>
        <translation>Alle Ziffern als Ordner mit Bildern speichern …</translation>
    </message>
    <message>
        <source>Save all digits as one picture…</source>
        <translation>Alle Ziffern als ein Bild speichern …</translation>
    </message>
    <message>
        <source>Digits that the model wrote</source>
        <translation>Ziffern, die das Modell schrieb</translation>
    </message>
    <message>
        <source>No digits yet</source>
        <translation>Noch keine Ziffern</translation>
    </message>
    <message>
        <source>%1 of %2 digits</source>
        <translation>%1 von %2 Ziffern</translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop; nothing is kept of what was written so far</source>
        <translation>Anhalten; was bisher geschrieben wurde, wird nicht behalten</translation>
    </message>
    <message>
        <source>Save all digits</source>
        <translation>Alle Ziffern speichern</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>Speichern anhalten</translation>
    </message>
</context>
<context>
    <name>studio::ui::DownloadDialog</name>
    <message>
        <source>Download %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Fortschritt des Herunterladens</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>An interrupted download goes on where it broke off. Each file is checked against its SHA-256 sum.</source>
        <translation>Was unterbrochen wurde, geht beim nächsten Mal dort weiter. Jede Datei wird mit ihrer SHA-256-Summe verglichen.</translation>
    </message>
    <message>
        <source>Another download is under way.</source>
        <translation>Es wird schon etwas heruntergeladen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1. What has arrived is kept; try again later, or choose a folder with the files.</source>
        <translation>%1. Was angekommen ist, bleibt erhalten; später noch einmal versuchen oder einen Ordner mit den Dateien wählen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::DrawPanel</name>
    <message>
        <source>Drawing canvas, read as %1</source>
        <translation>Zeichenfläche, gelesen als %1</translation>
    </message>
    <message>
        <source>Draw a digit to see how it is read</source>
        <translation>Eine Ziffer zeichnen und sehen, wie sie gelesen wird</translation>
    </message>
    <message>
        <source>Drawing canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>There is no model yet that could read it</source>
        <translation>Noch gibt es kein Modell, das sie lesen könnte</translation>
    </message>
    <message>
        <source>&amp;Undo stroke</source>
        <translation>Strich &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo stroke</source>
        <translation>Strich wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Clear canvas</source>
        <translation>Zeichnung &amp;löschen</translation>
    </message>
    <message>
        <source>There is no digit in this picture</source>
        <translation>In diesem Bild ist keine Ziffer</translation>
    </message>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>The drawing as the network sees it: scaled to 20 pixels, centred in 28 by 28</source>
        <translation>Die Zeichnung, wie das Netz sie sieht: auf 20 Pixel gebracht, mitten in 28 mal 28</translation>
    </message>
    <message>
        <source>Drawing canvas, not a digit</source>
        <translation>Zeichenfläche, keine Ziffer</translation>
    </message>
    <message>
        <source>kept in My digits as %1</source>
        <translation>in „Meine Ziffern“ als %1</translation>
    </message>
    <message>
        <source>kept in My digits as no digit</source>
        <translation>in „Meine Ziffern“ als keine Ziffer</translation>
    </message>
    <message>
        <source>the network sees</source>
        <translation>das Netz sieht</translation>
    </message>
    <message>
        <source>Say what it is, and keep it in My digits</source>
        <translation>Sagen, was es ist, und in „Meine Ziffern“ aufheben</translation>
    </message>
    <message>
        <source>Say what it is</source>
        <translation>Sagen, was es ist</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::DrawingCanvas</name>
    <message>
        <source>Drawing canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a digit. Arrow keys move the pen, Space sets it down and lifts it, Backspace clears.</source>
        <translation>Eine Ziffer zeichnen. Die Pfeiltasten bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab, die Rücktaste löscht.</translation>
    </message>
    <message>
        <source>open drawing</source>
        <translation>Zeichnung öffnen</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>radieren</translation>
    </message>
    <message>
        <source>stroke</source>
        <translation>Strich</translation>
    </message>
</context>
<context>
    <name>studio::ui::EvaluateForm</name>
    <message>
        <source>%1 · answers now</source>
        <translation>%1 · antwortet jetzt</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Das Ergebnis speichern</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>keinem anderen</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>Ein Modell öffnen …</translation>
    </message>
    <message>
        <source>Open drawings…</source>
        <translation>Zeichnungen öffnen …</translation>
    </message>
    <message>
        <source>Open a folder of PNGs…</source>
        <translation>Einen Ordner mit PNGs öffnen …</translation>
    </message>
    <message>
        <source>Sub-folders called 0 to 9 hold that digit; those with other names hold none</source>
        <translation>Unterordner namens 0 bis 9 enthalten diese Ziffer, alle anderen keine</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <source>The engine is still starting</source>
        <translation>Das Rechenwerk startet noch</translation>
    </message>
    <message>
        <source>Loading the data: %1</source>
        <translation>Daten werden geladen: %1</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Lesen: %1</translation>
    </message>
    <message>
        <source>Reading disturbed digits: %1</source>
        <translation>Gestörte Ziffern werden gelesen: %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::EvaluatePage</name>
    <message>
        <source>Nothing evaluated yet</source>
        <translation>Noch nichts ausgewertet</translation>
    </message>
    <message>
        <source>Choose a model and data above, then Evaluate: here you see how well it reads them, which digits it mixes up, and every image that it gets wrong.</source>
        <translation>Wählen Sie oben ein Modell und Daten, dann „Auswerten“: Hier sehen Sie, wie gut es sie liest, welche Ziffern es verwechselt und jedes Bild, das es falsch liest.</translation>
    </message>
    <message>
        <source>Model whose details are shown</source>
        <translation>Modell, dessen Einzelheiten gezeigt werden</translation>
    </message>
    <message>
        <source>&amp;Evaluate, or cancel</source>
        <translation>&amp;Auswerten oder abbrechen</translation>
    </message>
    <message>
        <source>Measure &amp;robustness</source>
        <translation>&amp;Robustheit messen</translation>
    </message>
    <message>
        <source>Open the &amp;image in the canvas</source>
        <translation>Bild auf der &amp;Zeichenfläche öffnen</translation>
    </message>
    <message>
        <source>Save as &amp;HTML report…</source>
        <translation>Als &amp;HTML-Bericht speichern …</translation>
    </message>
    <message>
        <source>Save all answers as &amp;CSV…</source>
        <translation>Alle Antworten als &amp;CSV speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>Als &amp;Bild speichern …</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>%1 and %2 on %3</source>
        <translation>%1 und %2 auf %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>This could not be evaluated. %1.</source>
        <translation>Das konnte nicht ausgewertet werden. %1.</translation>
    </message>
    <message>
        <source>Cancelled. What was found before is kept.</source>
        <translation>Abgebrochen. Das frühere Ergebnis bleibt.</translation>
    </message>
</context>
<context>
    <name>studio::ui::EvaluateWiring</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The result was not saved</source>
        <translation>Das Ergebnis wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1. Nothing was left under the chosen name.</source>
        <translation>%1. Unter dem gewählten Namen wurde nichts hinterlassen.</translation>
    </message>
    <message>
        <source>Newest model</source>
        <translation>Neuestes Modell</translation>
    </message>
    <message>
        <source>Bundled model</source>
        <translation>Mitgeliefertes Modell</translation>
    </message>
    <message>
        <source>%1 · best</source>
        <translation>%1 · bester Stand</translation>
    </message>
    <message>
        <source>%1 · last</source>
        <translation>%1 · letzter Stand</translation>
    </message>
    <message>
        <source>%1 · test set</source>
        <translation>%1 · Testbilder</translation>
    </message>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ein Modell öffnen</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Modellstände (*.safetensors)</translation>
    </message>
    <message>
        <source>Open drawings</source>
        <translation>Zeichnungen öffnen</translation>
    </message>
    <message>
        <source>Drawings (*.ink.jsonl *.jsonl)</source>
        <translation>Zeichnungen (*.ink.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>Open a folder of PNGs</source>
        <translation>Einen Ordner mit PNGs öffnen</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the evaluation</source>
        <translation>Die Auswertung speichern</translation>
    </message>
</context>
<context>
    <name>studio::ui::FiguresCard</name>
    <message>
        <source>Only the first reads %1 images rightly, only the second %2 (McNemar’s test, %3).</source>
        <translation>Nur das erste liest %1 Bilder richtig, nur das zweite %2 (McNemar-Test, %3).</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>chi-square with continuity correction</source>
        <translation>Chi-Quadrat mit Stetigkeitskorrektur</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval %1 to %2</source>
        <translation>95-%-Intervall %1 bis %2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>of %1 digits</source>
        <translation>von %1 Ziffern</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>0 would be perfect</source>
        <translation>0 wäre vollkommen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>read in %1</source>
        <translation>gelesen in %1</translation>
    </message>
    <message>
        <source>Digits accepted</source>
        <translation>Ziffern angenommen</translation>
    </message>
    <message>
        <source>Others refused</source>
        <translation>Anderes abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) that show none</source>
        <translation>
            <numerusform>%n Bild, das keine zeigt</numerusform>
            <numerusform>%n Bilder, die keine zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>None of the pictures shows a digit, so there is no accuracy.</source>
        <translation>Keines der Bilder zeigt eine Ziffer, darum gibt es keine Genauigkeit.</translation>
    </message>
    <message>
        <source>These are few digits: single ones decide, and the interval is wide.</source>
        <translation>Das sind wenige Ziffern: Einzelne entscheiden, und das Intervall ist breit.</translation>
    </message>
    <message numerus="yes">
        <source>The model would refuse %n of these digits; what counts here is its best guess.</source>
        <translation>
            <numerusform>Das Modell würde %n dieser Ziffern ablehnen; hier zählt, was es am ehesten vermutet.</numerusform>
            <numerusform>Das Modell würde %n dieser Ziffern ablehnen; hier zählt, was es am ehesten vermutet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read as PNG and were left out.</source>
        <translation>
            <numerusform>%n Datei war nicht als PNG lesbar und wurde ausgelassen.</numerusform>
            <numerusform>%n Dateien waren nicht als PNG lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::FileCommands</name>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Modellstände (*.safetensors)</translation>
    </message>
    <message>
        <source>Drawings (*.ink.jsonl *.jsonl)</source>
        <translation>Zeichnungen (*.ink.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>This file cannot be used</source>
        <translation>Diese Datei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The drawing stays as it was.</source>
        <translation>Die Zeichnung bleibt, wie sie war.</translation>
    </message>
    <message numerus="yes">
        <source>The first of %n drawing(s) is shown</source>
        <translation>
            <numerusform>Die Zeichnung wird gezeigt</numerusform>
            <numerusform>Die erste von %n Zeichnungen wird gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Drawing saved as %1</source>
        <translation>Zeichnung gespeichert als %1</translation>
    </message>
    <message>
        <source>The checkpoint was not saved</source>
        <translation>Der Modellstand wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>What was there before is untouched.</source>
        <translation>Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>This checkpoint cannot be used</source>
        <translation>Dieser Modellstand ist nicht brauchbar</translation>
    </message>
    <message>
        <source>The model that was there before goes on answering.</source>
        <translation>Das bisherige Modell antwortet weiter.</translation>
    </message>
    <message>
        <source>Checkpoint saved as %1</source>
        <translation>Modellstand gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist geöffnet</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 is neither a checkpoint (.safetensors) nor a drawing (.ink.jsonl), a picture or a folder with data.</source>
        <translation>%1 ist weder ein Modellstand (.safetensors) noch eine Zeichnung (.ink.jsonl), ein Bild oder ein Ordner mit Daten.</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <translation>Einen Modellstand öffnen</translation>
    </message>
    <message>
        <source>Save the checkpoint</source>
        <translation>Den Modellstand speichern</translation>
    </message>
    <message>
        <source>Open a drawing</source>
        <translation>Eine Zeichnung öffnen</translation>
    </message>
    <message>
        <source>Save the drawing</source>
        <translation>Die Zeichnung speichern</translation>
    </message>
    <message>
        <source>Read a picture of a digit</source>
        <translation>Das Bild einer Ziffer lesen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>Das Bild ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Add a folder with data</source>
        <translation>Einen Ordner mit Daten hinzufügen</translation>
    </message>
    <message>
        <source>No run is kept yet</source>
        <translation>Noch ist kein Lauf aufbewahrt</translation>
    </message>
    <message>
        <source>Runs will be kept in %1.</source>
        <translation>Läufe werden in %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The drawing was not saved</source>
        <translation>Die Zeichnung wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>No program here shows folders</source>
        <translation>Kein Programm hier zeigt Ordner</translation>
    </message>
    <message>
        <source>The folder is %1.</source>
        <translation>Der Ordner ist %1.</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard</source>
        <translation>In der Zwischenablage ist kein Bild</translation>
    </message>
</context>
<context>
    <name>studio::ui::FoldersMenu</name>
    <message>
        <source>F&amp;olders with runs</source>
        <translation>&amp;Ordner mit Läufen</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>Ordner &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Take off the list</source>
        <translation>Von der &amp;Liste nehmen</translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerateForm</name>
    <message>
        <source>0 to 9 in turn</source>
        <translation>0 bis 9 reihum</translation>
    </message>
    <message>
        <source>A digit, or a number that is to be written over and over</source>
        <translation>Eine Ziffer oder eine Zahl, die immer wieder geschrieben wird</translation>
    </message>
    <message>
        <source>How many pictures</source>
        <translation>Wie viele Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>Stutzung</translation>
    </message>
    <message>
        <source>Open another model that writes digits</source>
        <translation>Ein anderes Modell öffnen, das Ziffern schreibt</translation>
    </message>
    <message>
        <source>The same model, seed and digit always give the same picture; each further picture takes the next seed</source>
        <translation>Dasselbe Modell, derselbe Startwert und dieselbe Ziffer ergeben immer dasselbe Bild; jedes weitere Bild nimmt den nächsten Startwert</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>At 1 as varied as the model has learned; lower: tidier and more alike</source>
        <translation>Bei 1 so verschieden, wie das Modell gelernt hat; darunter ordentlicher und einander ähnlicher</translation>
    </message>
    <message>
        <source>whatever it likes</source>
        <translation>was es mag</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Write digits</source>
        <translation>Ziffern schreiben</translation>
    </message>
</context>
<context>
    <name>studio::ui::GeneratePage</name>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Between two digits</source>
        <translation>Zwischen zwei Ziffern</translation>
    </message>
    <message>
        <source>Grids of all runs</source>
        <translation>Tafeln aller Läufe</translation>
    </message>
    <message>
        <source>&amp;Write digits</source>
        <translation>Ziffern &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Another seed</source>
        <translation>&amp;Anderer Startwert</translation>
    </message>
    <message>
        <source>&amp;Open a model that writes…</source>
        <translation>Schreibendes Modell &amp;öffnen …</translation>
    </message>
    <message>
        <source>Show &amp;digits</source>
        <translation>&amp;Ziffern zeigen</translation>
    </message>
    <message>
        <source>Show the way &amp;between two digits</source>
        <translation>&amp;Weg zwischen zwei Ziffern zeigen</translation>
    </message>
    <message>
        <source>Show the &amp;grids of all runs</source>
        <translation>&amp;Tafeln aller Läufe zeigen</translation>
    </message>
    <message>
        <source>&amp;Random walk</source>
        <translation>Zu&amp;fallsweg</translation>
    </message>
    <message>
        <source>Other &amp;ends</source>
        <translation>Andere &amp;Enden</translation>
    </message>
    <message>
        <source>Save the way as G&amp;IF…</source>
        <translation>Weg als G&amp;IF speichern …</translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerateWiring</name>
    <message>
        <source>No digits were written</source>
        <translation>Es wurden keine Ziffern geschrieben</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>No model yet that writes digits</source>
        <translation>Noch kein Modell, das Ziffern schreibt</translation>
    </message>
    <message>
        <source>The way begins at seed %1</source>
        <translation>Der Weg beginnt bei Startwert %1</translation>
    </message>
    <message>
        <source>The way ends at seed %1</source>
        <translation>Der Weg endet bei Startwert %1</translation>
    </message>
    <message>
        <source>Save the way as an animation</source>
        <translation>Den Weg als Animation speichern</translation>
    </message>
    <message>
        <source>Animations (*.gif)</source>
        <translation>Animationen (*.gif)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>The digits were not saved</source>
        <translation>Die Ziffern wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>%1. Nothing was left under the chosen name.</source>
        <translation>%1. Unter dem gewählten Namen blieb nichts zurück.</translation>
    </message>
    <message>
        <source>Save all digits</source>
        <translation>Alle Ziffern speichern</translation>
    </message>
    <message>
        <source>Data sets (*images-idx3-ubyte.gz *images-idx3-ubyte)</source>
        <translation>Datensätze (*images-idx3-ubyte.gz *images-idx3-ubyte)</translation>
    </message>
    <message>
        <source>A new folder (*)</source>
        <translation>Ein neuer Ordner (*)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save the digit</source>
        <translation>Die Ziffer speichern</translation>
    </message>
    <message>
        <source>The picture is in the clipboard</source>
        <translation>Das Bild ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Open a model that writes digits</source>
        <translation>Ein Modell öffnen, das Ziffern schreibt</translation>
    </message>
    <message>
        <source>Checkpoints (*.safetensors)</source>
        <translation>Modellstände (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>studio::ui::GeneratedField</name>
    <message>
        <source>Generated digits</source>
        <translation>Erzeugte Ziffern</translation>
    </message>
    <message>
        <source> %</source>
        <comment>after a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>the generator that comes with the studio</source>
        <translation>der Generator, der mit dem Studio kommt</translation>
    </message>
    <message>
        <source>This share of the training images is replaced by digits that a generator writes; at 100 % there are no real ones. Validation and test images stay real. Who writes them: %1.</source>
        <translation>Dieser Anteil der Trainingsbilder wird durch Ziffern ersetzt, die ein Generator schreibt; bei 100 % bleibt kein echtes. Validierungs- und Testbilder bleiben echt. Wer sie schreibt: %1.</translation>
    </message>
</context>
<context>
    <name>studio::ui::HardImagesView</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 read as %2</source>
        <translation>%1 gelesen als %2</translation>
    </message>
    <message>
        <source>Hardest validation digits so far</source>
        <translation>Die bisher schwersten Prüfziffern</translation>
    </message>
    <message>
        <source>They appear here after the first epoch: the pictures that the model reads wrongly, or rightly with the least confidence.</source>
        <translation>Sie erscheinen hier nach der ersten Epoche: die Bilder, die das Modell falsch liest oder richtig mit der geringsten Sicherheit.</translation>
    </message>
    <message>
        <source>true → read as, by loss</source>
        <translation>wahr → gelesen, nach Verlust</translation>
    </message>
    <message>
        <source>A %1, read as %2 (loss %3)</source>
        <translation>Eine %1, gelesen als %2 (Verlust %3)</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpTexts</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Choose a preset and data on the left and press Start. The built-in digits need no download; MNIST can be fetched under Data. Pause, go on step by step, or stop: the state is saved each time. Fields that stay enabled can be changed during the run.</source>
        <translation>Links eine Vorgabe und Daten wählen und auf Starten drücken. Die eingebauten Ziffern brauchen keinen Download; MNIST lässt sich unter Daten holen. Ein Lauf kann unterbrochen, Schritt für Schritt fortgeführt oder angehalten werden; beim Anhalten wird der Stand gespeichert. Felder, die offen bleiben, lassen sich während des Laufs ändern.</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Zusehen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draw a digit on the right with mouse, pen or finger. Position and size do not matter: the small picture shows what the network sees. The line above the sheet says which model answers: the one in training, an opened checkpoint, or the weights that come with the studio.</source>
        <translation>Rechts eine Ziffer mit Maus, Stift oder Finger zeichnen. Lage und Größe sind gleichgültig: Das kleine Bild zeigt, was das Netz sieht. Die Zeile über dem Blatt sagt, welches Modell antwortet: das im Training, ein geöffneter Modellstand oder das mitgelieferte.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Digit Studio</source>
        <translation>Digit Studio</translation>
    </message>
    <message>
        <source>LibTorch</source>
        <translation>LibTorch</translation>
    </message>
    <message>
        <source>BLAS</source>
        <translation>BLAS</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Rechenwerk</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Downloaded data</source>
        <translation>Heruntergeladene Daten</translation>
    </message>
    <message>
        <source>The reference BLAS is in use: training takes two to three times as long as with BLIS. Install the package libblis4-openmp.</source>
        <translation>Das Referenz-BLAS ist in Gebrauch: Das Training dauert zwei- bis dreimal so lange wie mit BLIS. Abhilfe schafft das Paket libblis4-openmp.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Train networks that read handwritten digits, watch them learn, draw a digit and see the answer at once.</source>
        <translation>Netze trainieren, die handgeschriebene Ziffern lesen, ihnen beim Lernen zusehen, eine Ziffer zeichnen und sofort die Antwort sehen.</translation>
    </message>
    <message>
        <source>Copyright 2026 the Digit Studio authors. Free software under the GNU General Public License, version 3 or later; there is no warranty.</source>
        <translation>Copyright 2026 die Autoren von Digit Studio. Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>Made with Qt, Qt Charts, LibTorch, libpng, giflib, libcurl, OpenSSL, zlib, Eigen and nlohmann-json.</source>
        <translation>Gemacht mit Qt, Qt Charts, LibTorch, libpng, giflib, libcurl, OpenSSL, zlib, Eigen und nlohmann-json.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>On the Generate page type a number and see it written, or write thousands of digits and save them as a data set. Two of them make a way to walk along. A network that writes is trained as one that reads: choose it under Model.</source>
        <translation>Auf der Seite Erzeugen eine Zahl eintippen und sehen, wie sie geschrieben wird, oder Tausende Ziffern schreiben und als Datensatz speichern. Zwischen zweien führt ein Weg, den man entlanggehen kann. Ein Netz, das schreibt, wird trainiert wie eines, das liest: Es steht unter Modell.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>The Runs page lists every run, also those that other programs train. Select several: their curves share a chart, and a table shows what differs. A run can be named, tagged, exported, continued, or used as the settings of the next one; what is deleted can be brought back.</source>
        <translation>Die Seite „Läufe“ zeigt alle Läufe, auch die, die andere Programme trainieren. Mehrere ausgewählte teilen sich ein Diagramm, und eine Tabelle zeigt, worin sie sich unterscheiden. Ein Lauf lässt sich benennen, verschlagworten, exportieren, fortsetzen oder als Einstellung des nächsten verwenden; Gelöschtes lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>Each run is a folder with its settings, its numbers and its checkpoints, saved every minute. A run that was cut off can be continued exactly where it was saved. Checkpoints, drawings, pictures of digits and folders with data can be dropped on the window.</source>
        <translation>Jeder Lauf ist ein Ordner mit seinen Einstellungen, Zahlen und Modellständen, jede Minute gesichert. Ein abgebrochener Lauf lässt sich genau dort fortsetzen, wo er gesichert wurde. Modellstände, Zeichnungen, Bilder von Ziffern und Ordner mit Daten lassen sich auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbessern</translation>
    </message>
    <message>
        <source>Several digits side by side are read as a number, and what is no digit is called that. If an answer is wrong, click the right bar, or press its key on the canvas (N if it is no digit): the drawing is kept in My digits. There the model learns your hand in seconds, and shows what that changed; it can be undone.</source>
        <translation>Mehrere Ziffern nebeneinander werden als Zahl gelesen, und was keine Ziffer ist, wird so genannt. Ist eine Antwort falsch, klicken Sie auf den richtigen Balken oder drücken Sie auf der Zeichenfläche seine Taste (N, wenn es keine Ziffer ist): Die Zeichnung wird in „Meine Ziffern“ aufgehoben. Dort lernt das Modell Ihre Handschrift in Sekunden und zeigt, was das geändert hat; es lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>The Inspect page explains the answer while you draw: which ink speaks for it and which against it, the smallest change that would alter it, the training images that are most like it, what each layer finds, and how a run&apos;s checkpoints read it.</source>
        <translation>Die Seite „Einblick“ erklärt die Antwort, während Sie zeichnen: welche Tinte für sie spricht und welche dagegen, die kleinste Änderung, die sie umwerfen würde, die ähnlichsten Trainingsbilder, was jede Schicht findet und wie die Checkpoints eines Laufs die Zeichnung lesen.</translation>
    </message>
    <message>
        <source>The strong lines are smoothed, the faint ones behind them are the raw values. Drag in a chart to zoom in, double-click to see everything again, right-click for a baseline, a range, the numbers as a table, pictures and files. The legend hides lines and shows one alone. The hardest validation digits show what the model still gets wrong.</source>
        <translation>Die kräftigen Linien sind geglättet, die blassen dahinter sind die rohen Werte. In einem Diagramm vergrößert Ziehen einen Ausschnitt, ein Doppelklick zeigt wieder alles, ein Rechtsklick bietet eine Vergleichslinie, einen Bereich, die Zahlen als Tabelle, Bilder und Dateien. Die Legende blendet Linien aus und zeigt eine allein. Die schwersten Prüfziffern zeigen, was das Modell noch falsch liest.</translation>
    </message>
    <message>
        <source>Restart with the same weights after changing a setting: the curves of the run before stay behind the new ones, dashed, and what differs comes from the setting. A restart with a new seed shows how much is chance. The Runs page compares any runs.</source>
        <translation>Nach dem Ändern einer Einstellung mit denselben Gewichten neu starten: Die Kurven des Laufs davor bleiben gestrichelt hinter den neuen, und was sich unterscheidet, kommt von der Einstellung. Ein Neustart mit neuem Startwert zeigt, wie viel Zufall ist. Die Seite Läufe vergleicht beliebige Läufe.</translation>
    </message>
</context>
<context>
    <name>studio::ui::HistogramSheet</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Aufzeichnung</numerusform>
            <numerusform>%n Aufzeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>Epoch %1: %2 numbers are next to zero</source>
        <translation>Epoche %1: %2 Zahlen sind fast null</translation>
    </message>
    <message>
        <source>Epoch %1: %2 numbers from %3 to %4</source>
        <translation>Epoche %1: %2 Zahlen von %3 bis %4</translation>
    </message>
</context>
<context>
    <name>studio::ui::HistogramsCard</name>
    <message>
        <source>While it learns</source>
        <translation>Während des Lernens</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Gradients (running mean)</source>
        <translation>Gradienten (laufendes Mittel)</translation>
    </message>
    <message>
        <source>There is no run yet: each training records how its weights and gradients spread.</source>
        <translation>Es gibt noch keinen Lauf: Jedes Training zeichnet auf, wie sich seine Gewichte und Gradienten verteilen.</translation>
    </message>
    <message>
        <source>This run has recorded none: an earlier version trained it, or its first epoch is still under way.</source>
        <translation>Dieser Lauf hat nichts davon aufgezeichnet: Eine frühere Version hat ihn trainiert, oder seine erste Epoche ist noch im Gange.</translation>
    </message>
    <message>
        <source>Each column is a moment of the training, each row a size, the darker the more gradients have it. If they all sink towards zero, the layer learns no more.</source>
        <translation>Jede Spalte ist ein Augenblick des Trainings, jede Zeile eine Größe: je dunkler, desto mehr Gradienten haben sie. Sinken alle gegen null, lernt die Schicht nichts mehr.</translation>
    </message>
    <message>
        <source>Each column is a moment of the training, each row a size, the darker the more weights have it: blue positive ones, orange negative ones.</source>
        <translation>Jede Spalte ist ein Augenblick des Trainings, jede Zeile eine Größe: je dunkler, desto mehr Gewichte haben sie, blau die positiven, orange die negativen.</translation>
    </message>
    <message>
        <source>Layer %1: %2</source>
        <translation>Schicht %1: %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::HistoryChart</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>After epoch %1: %2 (%3)</source>
        <translation>Nach Epoche %1: %2 (%3)</translation>
    </message>
</context>
<context>
    <name>studio::ui::ImageDetail</name>
    <message>
        <source>Image %1: a %2, but the picture is blank</source>
        <translation>Bild %1: eine %2, aber das Bild ist leer</translation>
    </message>
    <message>
        <source>Image %1: no digit, read as a %2</source>
        <translation>Bild %1: keine Ziffer, gelesen als %2</translation>
    </message>
    <message>
        <source>Image %1: no digit, refused</source>
        <translation>Bild %1: keine Ziffer, abgelehnt</translation>
    </message>
    <message>
        <source>Image %1: a %2, read rightly</source>
        <translation>Bild %1: eine %2, richtig gelesen</translation>
    </message>
    <message>
        <source>Image %1: a %2, read as a %3</source>
        <translation>Bild %1: eine %2, gelesen als %3</translation>
    </message>
    <message>
        <source>The model gives no answer for it.</source>
        <translation>Das Modell gibt darauf keine Antwort.</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <source>Taken for a digit (%1)</source>
        <translation>Für eine Ziffer gehalten (%1)</translation>
    </message>
    <message>
        <source>Refused: hardly a digit (%1)</source>
        <translation>Abgelehnt: kaum eine Ziffer (%1)</translation>
    </message>
    <message>
        <source>What speaks for the answer (blue) and against it (orange)</source>
        <translation>Was für die Antwort spricht (blau) und was dagegen (orange)</translation>
    </message>
    <message>
        <source>Open in the canvas</source>
        <translation>Auf der Zeichenfläche öffnen</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>Wählen Sie ein Bild</translation>
    </message>
</context>
<context>
    <name>studio::ui::InfoDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>studio::ui::InspectPage</name>
    <message>
        <source>Loo&amp;k inside</source>
        <translation>&amp;Hineinsehen</translation>
    </message>
    <message>
        <source>Less&amp;ons</source>
        <translation>Erläu&amp;terungen</translation>
    </message>
    <message>
        <source>Says what one sees here</source>
        <translation>Sagt, was man hier sieht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Nobody told the network what a digit looks like: its answer is a sum over all the ink that it sees. Here the sum is taken apart: what speaks for the answer, how little would change it, and which training images it resembles. Draw slowly and watch when it turns.</source>
        <translation>Niemand hat dem Netz gesagt, wie eine Ziffer aussieht: Seine Antwort ist eine Summe über alle Tinte, die es sieht. Hier wird sie zerlegt: was für die Antwort spricht, wie wenig sie ändern würde und welchen Trainingsbildern die Zeichnung gleicht. Zeichnen Sie langsam und achten Sie darauf, wann die Antwort umschlägt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Each layer makes a new stack of pictures from the one before: every new picture comes from one set of small filters that slide over all the old ones. The first layers find edges, the later ones parts of digits, the last one adds up the evidence for each digit.</source>
        <translation>Jede Schicht macht aus einem Stapel von Bildern einen neuen: Jedes neue Bild entsteht durch einen Satz kleiner Filter, die über alle alten gleiten. Die ersten Schichten finden Kanten, die späteren Teile von Ziffern, die letzte zählt zusammen, was für jede Ziffer spricht.</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Before it answers, the network turns each picture into a list of numbers, its features. Pictures with similar features lie close together here. Classes that it tells apart form islands; where islands touch, and between them, it doubts and errs.</source>
        <translation>Bevor es antwortet, macht das Netz aus jedem Bild eine Liste von Zahlen, die Merkmale. Bilder mit ähnlichen Merkmalen liegen hier nah beisammen. Klassen, die es auseinanderhält, bilden Inseln; wo Inseln sich berühren und zwischen ihnen zweifelt und irrt es.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Erläuterungen</translation>
    </message>
    <message>
        <source>Hide the lessons</source>
        <translation>Erläuterungen ausblenden</translation>
    </message>
</context>
<context>
    <name>studio::ui::LanguageMenu</name>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
</context>
<context>
    <name>studio::ui::LatentExplorer</name>
    <message>
        <source>Digits on the way from the start to the end</source>
        <translation>Ziffern auf dem Weg vom Anfang zum Ende</translation>
    </message>
    <message>
        <source>Way from the start to the end</source>
        <translation>Weg vom Anfang zum Ende</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Other ends</source>
        <translation>Andere Enden</translation>
    </message>
    <message>
        <source>Save as GIF…</source>
        <translation>Als GIF speichern …</translation>
    </message>
    <message>
        <source>Stop the walk</source>
        <translation>Weg anhalten</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Zufallsweg</translation>
    </message>
    <message>
        <source>start · seed %1</source>
        <translation>Anfang · Startwert %1</translation>
    </message>
    <message>
        <source>end · seed %1</source>
        <translation>Ende · Startwert %1</translation>
    </message>
    <message>
        <source>walking from seed to seed</source>
        <translation>unterwegs von Startwert zu Startwert</translation>
    </message>
    <message>
        <source>%1 of the way</source>
        <translation>%1 des Wegs</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayerList</name>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1 learned numbers</source>
        <translation>%1 gelernte Zahlen</translation>
    </message>
    <message>
        <source>%1 multiply-adds</source>
        <translation>%1 Rechenschritte</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayerTexts</name>
    <message>
        <source>Convolution %1×%1</source>
        <translation>Faltung %1×%1</translation>
    </message>
    <message>
        <source>Max pooling %1×%1</source>
        <translation>Maximum %1×%1</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normierung</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>All in one row</source>
        <translation>Alles in einer Reihe</translation>
    </message>
    <message>
        <source>Dense layer</source>
        <translation>Dichte Schicht</translation>
    </message>
    <message>
        <source>Each of the %1 channels has a filter of its own that slides over the input: its map is far from zero where the input looks like the filter or like its opposite.</source>
        <translation>Jeder der %1 Kanäle hat einen eigenen Filter, der über die Eingabe gleitet: Seine Karte ist dort weit von null, wo die Eingabe dem Filter oder seinem Gegenteil gleicht.</translation>
    </message>
    <message>
        <source>Of each square of %1×%1 numbers only the largest goes on: where exactly something was found matters less from here on.</source>
        <translation>Von jedem Quadrat aus %1×%1 Zahlen geht nur die größte weiter: Wo genau etwas gefunden wurde, ist von hier an weniger wichtig.</translation>
    </message>
    <message>
        <source>Each channel is multiplied by one number and shifted by another, so that all channels have a similar range.</source>
        <translation>Jeder Kanal wird mit einer Zahl multipliziert und um eine andere verschoben, so dass alle Kanäle einen ähnlichen Bereich haben.</translation>
    </message>
    <message>
        <source>What is below zero becomes zero: a channel either found what it looks for or says nothing.</source>
        <translation>Was unter null ist, wird null: Ein Kanal hat gefunden, was er sucht, oder er sagt nichts.</translation>
    </message>
    <message>
        <source>The same numbers, in one row for the layer behind it.</source>
        <translation>Dieselben Zahlen, in einer Reihe für die Schicht dahinter.</translation>
    </message>
    <message>
        <source>Each score is the sum of all %1 numbers, each multiplied by a weight. The highest score is the answer.</source>
        <translation>Die Punkte einer Ziffer sind die Summe aller %1 Zahlen, jede mit einem Gewicht multipliziert. Die meisten Punkte sind die Antwort.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayersCard</name>
    <message>
        <source>Layer by layer</source>
        <translation>Schicht für Schicht</translation>
    </message>
    <message>
        <source>Convolution %1 · %2 channels of %3 × %4</source>
        <translation>Faltung %1 · %2 Kanäle mit %3 × %4</translation>
    </message>
    <message>
        <source>Each small picture is one channel: where there is ink, the channel has found what it looks for. The first layers find edges, the later ones parts of digits.</source>
        <translation>Jedes kleine Bild ist ein Kanal: Wo Tinte ist, hat der Kanal gefunden, was er sucht. Die ersten Schichten finden Kanten, die späteren Teile von Ziffern.</translation>
    </message>
</context>
<context>
    <name>studio::ui::LegendItem</name>
    <message>
        <source>%1: click to hide or show, double-click to show it alone</source>
        <translation>%1: Klick blendet aus und ein, Doppelklick zeigt sie allein</translation>
    </message>
    <message>
        <source>Space hides or shows the line, Return shows it alone</source>
        <translation>Die Leertaste blendet die Linie aus und ein, die Eingabetaste zeigt sie allein</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryWiring</name>
    <message>
        <source>The form holds the run&apos;s settings</source>
        <translation>Das Formular zeigt die Einstellungen des Laufs</translation>
    </message>
    <message>
        <source>Add a folder that holds runs</source>
        <translation>Einen Ordner mit Läufen hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) are back</source>
        <translation>
            <numerusform>%n Lauf ist wieder da</numerusform>
            <numerusform>%n Läufe sind wieder da</numerusform>
        </translation>
    </message>
    <message>
        <source>The run stays as it was</source>
        <translation>Der Lauf bleibt, wie er war</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>%n Lauf gelöscht</numerusform>
            <numerusform>%n Läufe gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was deleted stays in the trash for %n day(s).</source>
        <translation>
            <numerusform>Gelöschtes bleibt %n Tag im Papierkorb.</numerusform>
            <numerusform>Gelöschtes bleibt %n Tage im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) with runs cannot be read</source>
        <translation>
            <numerusform>%n Ordner mit Läufen kann nicht gelesen werden</numerusform>
            <numerusform>%n Ordner mit Läufen können nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder to export to</source>
        <translation>Ordner, in den exportiert wird</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>Exported as %1</source>
        <translation>Exportiert als %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) exported</source>
        <translation>
            <numerusform>%n Lauf exportiert</numerusform>
            <numerusform>%n Läufe exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) not exported</source>
        <translation>
            <numerusform>%n Lauf wurde nicht exportiert</numerusform>
            <numerusform>%n Läufe wurden nicht exportiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LikenessView</name>
    <message>
        <source>Closest the generator can do</source>
        <translation>Näher kommt der Generator nicht</translation>
    </message>
    <message>
        <source>How real the drawing looks to the discriminator</source>
        <translation>Wie echt die Zeichnung für den Diskriminator aussieht</translation>
    </message>
    <message>
        <source>The generator writes this picture for the latent that comes closest to the drawing.</source>
        <translation>Dieses Bild schreibt der Generator für den latenten Vektor, der der Zeichnung am nächsten kommt.</translation>
    </message>
    <message>
        <source>%1 Its file holds no discriminator, so nothing is said of how real the drawing looks.</source>
        <translation>%1 Seine Datei enthält keinen Diskriminator; wie echt die Zeichnung aussieht, bleibt darum offen.</translation>
    </message>
    <message>
        <source>draw a digit</source>
        <translation>Ziffer zeichnen</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>sucht …</translation>
    </message>
    <message>
        <source>The pixels differ by %1 (root of the mean square)</source>
        <translation>Die Pixel weichen um %1 ab (quadratisches Mittel)</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Suche gescheitert</translation>
    </message>
    <message>
        <source>almost the same</source>
        <translation>fast gleich</translation>
    </message>
    <message>
        <source>close</source>
        <translation>nah dran</translation>
    </message>
    <message>
        <source>similar</source>
        <translation>ähnlich</translation>
    </message>
    <message>
        <source>it cannot write this</source>
        <translation>das kann er nicht schreiben</translation>
    </message>
    <message>
        <source>So many of the generator&apos;s own digits of this kind look less real than the drawing to its opponent, the discriminator. It has only ever seen digits: of a scribble it says little.</source>
        <translation>So viele der eigenen Ziffern dieser Art hält der Gegner des Generators, der Diskriminator, für weniger echt als die Zeichnung. Er hat nur Ziffern gesehen: Über Gekritzel sagt das wenig.</translation>
    </message>
    <message>
        <source>more real than %1 of its own</source>
        <translation>echter als %1 der eigenen</translation>
    </message>
    <message>
        <source>more real than –</source>
        <translation>echter als –</translation>
    </message>
</context>
<context>
    <name>studio::ui::LiveChart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>value, name of line</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 (raw %3)</source>
        <comment>smoothed value, name of line, raw value</comment>
        <translation>%1 %2 (roh %3)</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>%1 %2 at step %3</source>
        <translation>%1 %2 bei Schritt %3</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern …</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern …</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG-Bilder (*.svg)</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Tabellen mit Kommas (*.csv)</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>„%1“ speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>“%1” could not be written. Is the folder there, and may you write to it?</source>
        <translation>„%1“ konnte nicht geschrieben werden. Gibt es den Ordner, und ist das Schreiben dort erlaubt?</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Save data as &amp;CSV…</source>
        <translation>Daten als &amp;CSV speichern …</translation>
    </message>
    <message>
        <source>chance</source>
        <comment>accuracy of guessing</comment>
        <translation>geraten</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichslinie</translation>
    </message>
    <message>
        <source>Range of “%1”</source>
        <translation>Bereich von „%1“</translation>
    </message>
    <message>
        <source>An end that is left empty follows the data. The range of the values is remembered; the other one is a zoom.</source>
        <translation>Ein Ende, das leer bleibt, folgt den Daten. Der Bereich der Werte bleibt gemerkt, der andere ist eine Vergrößerung.</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Werte von</translation>
    </message>
    <message>
        <source>Values to</source>
        <translation>Werte bis</translation>
    </message>
    <message>
        <source>%1 from</source>
        <comment>steps, epochs or seconds</comment>
        <translation>%1 von</translation>
    </message>
    <message>
        <source>%1 to</source>
        <comment>steps, epochs or seconds</comment>
        <translation>%1 bis</translation>
    </message>
    <message>
        <source>The lower end must be below the upper one.</source>
        <translation>Das untere Ende muss unter dem oberen liegen.</translation>
    </message>
    <message>
        <source>Baseline in “%1”</source>
        <translation>Vergleichslinie in „%1“</translation>
    </message>
    <message>
        <source>A line to compare with, such as what you had before. Leave the field empty for none.</source>
        <translation>Eine Linie zum Vergleichen, etwa das bisher Erreichte. Ein leeres Feld heißt: keine.</translation>
    </message>
    <message>
        <source>Baseline at</source>
        <translation>Vergleichslinie bei</translation>
    </message>
    <message>
        <source>Cut &amp;off outliers</source>
        <translation>A&amp;usreißer kappen</translation>
    </message>
    <message>
        <source>&amp;Range…</source>
        <translation>&amp;Bereich …</translation>
    </message>
    <message>
        <source>&amp;Baseline at…</source>
        <translation>&amp;Vergleichslinie bei …</translation>
    </message>
    <message>
        <source>&amp;Lines</source>
        <translation>&amp;Linien</translation>
    </message>
    <message>
        <source>%1, previous run</source>
        <translation>%1, Lauf davor</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Cop&amp;y the numbers</source>
        <translation>Zahlen &amp;kopieren</translation>
    </message>
    <message>
        <source>%1 (previous run %2)</source>
        <comment>value of a line, value there before</comment>
        <translation>%1 (Lauf davor %2)</translation>
    </message>
</context>
<context>
    <name>studio::ui::MainWindow</name>
    <message>
        <source>Digit Studio</source>
        <translation>Digit Studio</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>The language changes when the studio is started the next time</source>
        <translation>Die Sprache wechselt beim nächsten Start des Studios</translation>
    </message>
    <message>
        <source>The drawing could not be read</source>
        <translation>Die Zeichnung konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>About Digit Studio</source>
        <translation>Über Digit Studio</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Einblick</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Auswerten</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapForm</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Test images of</source>
        <translation>Testbilder von</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make it anew</source>
        <translation>Neu zeichnen</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>Karte zeichnen</translation>
    </message>
    <message>
        <source>Loading the test images…</source>
        <translation>Die Testbilder werden geladen…</translation>
    </message>
    <message>
        <source>The model looks at them…</source>
        <translation>Das Modell sieht sie an…</translation>
    </message>
    <message>
        <source>What is alike is moved together…</source>
        <translation>Was sich gleicht, rückt zusammen…</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapLegend</name>
    <message>
        <source>Class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>%1: %2 images. Click hides or shows them, a double click shows them alone.</source>
        <translation>%1: %2 Bilder. Ein Klick blendet sie aus oder ein, ein Doppelklick zeigt sie allein.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapPanel</name>
    <message>
        <source>No model reads digits yet</source>
        <translation>Noch liest kein Modell Ziffern</translation>
    </message>
    <message>
        <source>Train one, or open a checkpoint: then its view of the test images can be drawn as a map.</source>
        <translation>Trainieren Sie eines oder öffnen Sie einen Modellstand: Dann lässt sich seine Sicht auf die Testbilder als Karte zeichnen.</translation>
    </message>
    <message>
        <source>A generator has no such map</source>
        <translation>Ein Generator hat keine solche Karte</translation>
    </message>
    <message>
        <source>It writes digits and reads none. Train or open a model that reads digits: the map shows what is alike to it.</source>
        <translation>Er schreibt Ziffern und liest keine. Trainieren oder öffnen Sie ein Modell, das Ziffern liest: Die Karte zeigt, was sich für dieses gleicht.</translation>
    </message>
    <message>
        <source>The test images as the model sees them</source>
        <translation>Die Testbilder, wie das Modell sie sieht</translation>
    </message>
    <message>
        <source>What the model finds alike lies together on the map: its classes, its doubts and its mistakes. Choose test images above and make the map.</source>
        <translation>Was sich für das Modell gleicht, liegt auf der Karte beisammen: seine Klassen, seine Zweifel und seine Fehler. Wählen Sie oben Testbilder und zeichnen Sie die Karte.</translation>
    </message>
    <message>
        <source>The model has changed since this map was made.</source>
        <translation>Das Modell hat sich geändert, seit diese Karte gezeichnet wurde.</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>Ihre Zeichnung</translation>
    </message>
    <message>
        <source>Where the principal components of its features lie.</source>
        <translation>Wo die Hauptkomponenten ihrer Merkmale liegen.</translation>
    </message>
    <message numerus="yes">
        <source>In the middle of the %n image(s) most like it to the model: t-SNE itself has no place for new ones.</source>
        <translation>
            <numerusform>In der Mitte des einen Bilds, das ihr für das Modell am meisten gleicht: t-SNE selbst hat keinen Platz für neue.</numerusform>
            <numerusform>In der Mitte der %n Bilder, die ihr für das Modell am meisten gleichen: t-SNE selbst hat keinen Platz für neue.</numerusform>
        </translation>
    </message>
    <message>
        <source>These two components hold %1 of the features&apos; variance.</source>
        <translation>Diese beiden Komponenten enthalten %1 der Varianz der Merkmale.</translation>
    </message>
    <message>
        <source>There is no new map: %1</source>
        <translation>Es gibt keine neue Karte: %1</translation>
    </message>
    <message>
        <source>Stopped: the map stays as far as it had come.</source>
        <translation>Angehalten: Die Karte bleibt, wie weit sie gekommen war.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapTools</name>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>t-SNE: what the model finds alike lies together; distances between groups mean little</source>
        <translation>t-SNE: Was sich für das Modell gleicht, liegt beisammen; Abstände zwischen Gruppen bedeuten wenig</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>Principal components: the two directions in which the features differ most; a straight view, so groups may cover one another</source>
        <translation>Hauptkomponenten: die beiden Richtungen, in denen sich die Merkmale am meisten unterscheiden; eine gerade Ansicht, darum können Gruppen einander verdecken</translation>
    </message>
    <message>
        <source>Only wrong answers</source>
        <translation>Nur falsche Antworten</translation>
    </message>
    <message>
        <source>Page Down and Page Up in the map go from one to the next</source>
        <translation>Bild ab und Bild auf in der Karte führen von einer zur nächsten</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Die ganze Karte zeigen (0)</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapView</name>
    <message>
        <source>Map of test images</source>
        <translation>Karte der Testbilder</translation>
    </message>
    <message>
        <source>Read wrongly</source>
        <translation>Falsch gelesen</translation>
    </message>
    <message>
        <source>Read rightly</source>
        <translation>Richtig gelesen</translation>
    </message>
    <message>
        <source>Click: onto the canvas. Double click: why is it read so?</source>
        <translation>Klick: auf die Tafel. Doppelklick: Warum wird es so gelesen?</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapWords</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>answer, probability</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 as %2 (%3)</source>
        <comment>truth, answer, how often</comment>
        <translation>%1 als %2 (%3)</translation>
    </message>
    <message>
        <source>Truth: %1</source>
        <translation>Wahr: %1</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>%1 test images of %2, as %3 sees them; %4 are read wrongly</source>
        <translation>%1 Testbilder von %2, wie %3 sie sieht; falsch gelesen werden %4</translation>
    </message>
    <message>
        <source>, most often %1.</source>
        <translation>, am häufigsten %1.</translation>
    </message>
    <message>
        <source>The nearest neighbour on this map is of the same class for %1 of them.</source>
        <translation>Bei %1 von ihnen ist der nächste Nachbar auf dieser Karte von derselben Klasse.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MapsCard</name>
    <message>
        <source>What it makes of the picture</source>
        <translation>Was sie aus dem Bild macht</translation>
    </message>
    <message>
        <source>Maps of all channels</source>
        <translation>Karten aller Kanäle</translation>
    </message>
    <message>
        <source>The chosen map, enlarged</source>
        <translation>Die gewählte Karte, vergrößert</translation>
    </message>
    <message>
        <source>Draw a digit on the right, or choose an example above.</source>
        <translation>Zeichnen Sie rechts eine Ziffer oder wählen Sie oben ein Beispiel.</translation>
    </message>
    <message>
        <source>Each small picture is the map of one channel; choose one to enlarge it.</source>
        <translation>Jedes kleine Bild ist die Karte eines Kanals; wählen Sie eine, um sie zu vergrößern.</translation>
    </message>
    <message>
        <source>The same %1 numbers as in the maps before.</source>
        <translation>Dieselben %1 Zahlen wie in den Karten davor.</translation>
    </message>
    <message>
        <source>not a digit</source>
        <translation>keine Ziffer</translation>
    </message>
    <message>
        <source>The scores, the highest first: %1</source>
        <translation>Die Punkte, die höchsten zuerst: %1</translation>
    </message>
    <message>
        <source>Channel %1, row %2, column %3: %4 (point at a cell with the mouse or the arrow keys)</source>
        <translation>Kanal %1, Zeile %2, Spalte %3: %4 (zeigen Sie mit Maus oder Pfeiltasten auf ein Feld)</translation>
    </message>
</context>
<context>
    <name>studio::ui::MatrixSheet</name>
    <message>
        <source>Row %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::Menus</name>
    <message>
        <source>D&amp;ata</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Erscheinung</translation>
    </message>
    <message>
        <source>&amp;Horizontal axis</source>
        <translation>&amp;Waagerechte Achse</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>&amp;Zeichnen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>E&amp;rzeugen</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>L&amp;äufe</translation>
    </message>
    <message>
        <source>Eva&amp;luate</source>
        <translation>Aus&amp;werten</translation>
    </message>
</context>
<context>
    <name>studio::ui::MistakesCard</name>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Which images</source>
        <translation>Welche Bilder</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Highest loss first</source>
        <translation>Höchster Verlust zuerst</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>Sicherste zuerst</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>Unsicherste zuerst</translation>
    </message>
    <message>
        <source>As in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>Show all of them again</source>
        <translation>Wieder alle zeigen</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>Alle Bilder</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Only the other is right</source>
        <translation>Nur das andere liest richtig</translation>
    </message>
    <message>
        <source>Only this one is right</source>
        <translation>Nur dieses liest richtig</translation>
    </message>
    <message>
        <source>%1 read as %2</source>
        <translation>%1 gelesen als %2</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No mistake: every image was read rightly.</source>
        <translation>Kein Fehler: Jedes Bild wurde richtig gelesen.</translation>
    </message>
    <message>
        <source>There is no such image.</source>
        <translation>So ein Bild gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>studio::ui::MistakesModel</name>
    <message>
        <source>Image %1: true %2, read as %3 with %4</source>
        <translation>Bild %1: wahr %2, gelesen als %3 mit %4</translation>
    </message>
</context>
<context>
    <name>studio::ui::ModelPhrase</name>
    <message>
        <source>read by the bundled model</source>
        <translation>gelesen vom mitgelieferten Modell</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>gelesen von %1</translation>
    </message>
    <message>
        <source>read by the model in training</source>
        <translation>gelesen vom Modell im Training</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>read by the model just trained</source>
        <translation>gelesen vom fertigen Modell</translation>
    </message>
    <message>
        <source>the bundled model</source>
        <translation>das mitgelieferte Modell</translation>
    </message>
    <message>
        <source>the model in training</source>
        <translation>das Modell im Training</translation>
    </message>
    <message>
        <source>the model just trained</source>
        <translation>das eben trainierte Modell</translation>
    </message>
</context>
<context>
    <name>studio::ui::MyDigitsDialog</name>
    <message>
        <source>My digits</source>
        <translation>Meine Ziffern</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Bring back what was deleted</source>
        <translation>Gelöschtes zurückholen</translation>
    </message>
    <message>
        <source>Save all drawings as a file…</source>
        <translation>Alle Zeichnungen als Datei sichern …</translation>
    </message>
    <message>
        <source>Drawings that are kept</source>
        <translation>Aufgehobene Zeichnungen</translation>
    </message>
    <message>
        <source>No drawings are kept yet</source>
        <translation>Noch keine Zeichnungen aufgehoben</translation>
    </message>
    <message>
        <source>Draw a digit. If it is read wrongly, click the right one among the bars, or press its key on the canvas: the drawing is kept here, and the model can learn it.</source>
        <translation>Zeichnen Sie eine Ziffer. Wird sie falsch gelesen, klicken Sie auf den richtigen Balken oder drücken Sie auf der Zeichenfläche ihre Taste: Die Zeichnung wird hier aufgehoben, und das Modell kann sie lernen.</translation>
    </message>
    <message numerus="yes">
        <source>%n drawing(s)</source>
        <translation>
            <numerusform>%n Zeichnung</numerusform>
            <numerusform>%n Zeichnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::MyDigitsModel</name>
    <message>
        <source>not a digit</source>
        <translation>keine Ziffer</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>studio::ui::MyDigitsWiring</name>
    <message numerus="yes">
        <source>%n drawing(s) in My digits</source>
        <translation>
            <numerusform>%n Zeichnung in „Meine Ziffern“</numerusform>
            <numerusform>%n Zeichnungen in „Meine Ziffern“</numerusform>
        </translation>
    </message>
    <message>
        <source>My digits cannot be kept</source>
        <translation>„Meine Ziffern“ lassen sich nicht aufheben</translation>
    </message>
    <message>
        <source>%1. What was kept before is untouched.</source>
        <translation>%1. Was vorher aufgehoben war, ist unberührt.</translation>
    </message>
    <message numerus="yes">
        <source>%n drawing(s) saved as %1</source>
        <translation>
            <numerusform>%n Zeichnung als %1 gesichert</numerusform>
            <numerusform>%n Zeichnungen als %1 gesichert</numerusform>
        </translation>
    </message>
    <message>
        <source>The model has not learned</source>
        <translation>Das Modell hat nichts gelernt</translation>
    </message>
    <message>
        <source>%1. It answers as before.</source>
        <translation>%1. Es antwortet wie zuvor.</translation>
    </message>
    <message>
        <source>Save all drawings</source>
        <translation>Alle Zeichnungen sichern</translation>
    </message>
    <message>
        <source>Drawings (*.ink.jsonl *.jsonl)</source>
        <translation>Zeichnungen (*.ink.jsonl *.jsonl)</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>studio::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>studio::ui::NetworkView</name>
    <message>
        <source>No network to look into yet</source>
        <translation>Noch kein Netz zum Hineinsehen</translation>
    </message>
    <message>
        <source>Train a model or open a checkpoint: here you see its layers, what they have learned, and what they make of your drawing.</source>
        <translation>Trainieren Sie ein Modell oder öffnen Sie einen Checkpoint: Hier sehen Sie seine Schichten, was sie gelernt haben und was sie aus Ihrer Zeichnung machen.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Your drawing</source>
        <translation>Ihre Zeichnung</translation>
    </message>
    <message>
        <source>Example of a %1</source>
        <translation>Beispiel einer %1</translation>
    </message>
    <message>
        <source>This cannot be shown: %1</source>
        <translation>Das lässt sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>Together %1 learned numbers and %2 multiply-adds an image</source>
        <translation>Zusammen %1 gelernte Zahlen und %2 Rechenschritte je Bild</translation>
    </message>
    <message>
        <source>One of %1 such networks: the model answers with the mean of them.</source>
        <translation>Eines von %1 solchen Netzen: Das Modell antwortet mit ihrem Mittel.</translation>
    </message>
    <message>
        <source>What the network gets: the grey levels, shifted and scaled so that they are around zero. Paper is a little below it, ink above.</source>
        <translation>Was das Netz bekommt: die Graustufen, verschoben und gestreckt, so dass sie um null liegen. Papier liegt etwas darunter, Tinte darüber.</translation>
    </message>
</context>
<context>
    <name>studio::ui::NoteDialog</name>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>Was versucht wurde und was daraus geworden ist</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
</context>
<context>
    <name>studio::ui::NumberStrip</name>
    <message>
        <source>The number as the model writes it</source>
        <translation>Die Zahl, wie das Modell sie schreibt</translation>
    </message>
</context>
<context>
    <name>studio::ui::NumbersDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ParameterField</name>
    <message>
        <source>%1 must be between %2 and %3.</source>
        <translation>%1 muss zwischen %2 und %3 liegen.</translation>
    </message>
    <message>
        <source>%1 has a value that is not offered.</source>
        <translation>%1 hat einen Wert, der nicht zur Wahl steht.</translation>
    </message>
    <message>
        <source>%1 must be a whole number.</source>
        <translation>%1 muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>%1 must be a number.</source>
        <translation>%1 muss eine Zahl sein.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the values of the preset</source>
        <translation>Zurück zu den Werten der Vorgabe</translation>
    </message>
</context>
<context>
    <name>studio::ui::ParameterText</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>studio::ui::PenMenu</name>
    <message>
        <source>&amp;Pen</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>&amp;Fine</source>
        <translation>&amp;Fein</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>&amp;Mittel</translation>
    </message>
    <message>
        <source>&amp;Broad</source>
        <translation>&amp;Breit</translation>
    </message>
    <message>
        <source>Only what you see changes: the network gets a pen width of its own</source>
        <translation>Nur das Bild auf dem Schirm ändert sich: Das Netz bekommt eine eigene Stiftbreite</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetChooser</name>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Presets of your own</source>
        <translation>Eigene Vorgaben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetMenu</name>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>&amp;Save settings as preset…</source>
        <translation>Einstellungen als Vorgabe &amp;sichern…</translation>
    </message>
    <message>
        <source>&amp;Import preset…</source>
        <translation>Vorgabe &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export preset…</source>
        <translation>Vorgabe &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Delete preset</source>
        <translation>Vorgabe &amp;löschen</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetWiring</name>
    <message>
        <source>Presets (*.json)</source>
        <translation>Vorgaben (*.json)</translation>
    </message>
    <message>
        <source>Import preset</source>
        <translation>Vorgabe importieren</translation>
    </message>
    <message>
        <source>Preset “%1” is kept</source>
        <translation>Vorgabe „%1“ ist gesichert</translation>
    </message>
    <message>
        <source>Preset “%1” was deleted</source>
        <translation>Vorgabe „%1“ wurde gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>A preset cannot be used</source>
        <translation>Eine Vorgabe ist nicht brauchbar</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Save settings as preset</source>
        <translation>Einstellungen als Vorgabe sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Export preset</source>
        <translation>Vorgabe exportieren</translation>
    </message>
</context>
<context>
    <name>studio::ui::ProbabilityBars</name>
    <message>
        <source>Probability of each digit</source>
        <translation>Wahrscheinlichkeit jeder Ziffer</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Noch nichts zu lesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Click if this is a %1: it is kept in My digits</source>
        <translation>Klicken, wenn das eine %1 ist: Sie wird in „Meine Ziffern“ aufgehoben</translation>
    </message>
</context>
<context>
    <name>studio::ui::Prompts</name>
    <message>
        <source>A model is being trained</source>
        <translation>Ein Modell wird gerade trainiert</translation>
    </message>
    <message>
        <source>Its state can be saved and the run continued another time.</source>
        <translation>Sein Stand kann gespeichert und der Lauf ein andermal fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Stop and save</source>
        <translation>Anhalten und speichern</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
</context>
<context>
    <name>studio::ui::QueueDialog</name>
    <message>
        <source>Queue of runs</source>
        <translation>Warteschlange der Läufe</translation>
    </message>
    <message>
        <source>Add a run…</source>
        <translation>Einen Lauf hinzufügen …</translation>
    </message>
    <message>
        <source>Change the run…</source>
        <translation>Den Lauf ändern …</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Runs that wait</source>
        <translation>Wartende Läufe</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Add runs here, or what the Train page shows with Run &gt; Add to queue. They train one after another, also overnight.</source>
        <translation>Fügen Sie Läufe hier hinzu, oder was die Seite „Trainieren“ zeigt mit Lauf &gt; In die Warteschlange. Sie trainieren nacheinander, auch über Nacht.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait(s)</source>
        <translation>
            <numerusform>%n Lauf wartet</numerusform>
            <numerusform>%n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Hold queue</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The queue is held.</source>
        <translation>Die Warteschlange ist angehalten.</translation>
    </message>
    <message>
        <source>The next run begins when the one that trains has ended.</source>
        <translation>Der nächste Lauf beginnt, wenn der jetzige zu Ende ist.</translation>
    </message>
    <message>
        <source>The next run begins at once.</source>
        <translation>Der nächste Lauf beginnt sofort.</translation>
    </message>
</context>
<context>
    <name>studio::ui::QueueWiring</name>
    <message>
        <source>The queue is held</source>
        <translation>Die Warteschlange ist angehalten</translation>
    </message>
    <message numerus="yes">
        <source>The last run did not end by itself. %n run(s) wait(s).</source>
        <translation>
            <numerusform>Der letzte Lauf endete nicht von selbst. %n Lauf wartet.</numerusform>
            <numerusform>Der letzte Lauf endete nicht von selbst. %n Läufe warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>Warteschlange zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait(s) in the queue</source>
        <translation>
            <numerusform>%n Lauf wartet in der Schlange</numerusform>
            <numerusform>%n Läufe warten in der Schlange</numerusform>
        </translation>
    </message>
    <message>
        <source>Start queue</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>The queue cannot be kept</source>
        <translation>Die Warteschlange kann nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) wait(s)</source>
        <translation>
            <numerusform>%n Lauf wartet</numerusform>
            <numerusform>%n Läufe warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Run for the queue</source>
        <translation>Lauf für die Warteschlange</translation>
    </message>
    <message>
        <source>Change the run</source>
        <translation>Den Lauf ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The queue has changed meanwhile; the run stays as it was</source>
        <translation>Die Warteschlange hat sich inzwischen geändert; der Lauf bleibt, wie er war</translation>
    </message>
    <message>
        <source>The runs that waited cannot be read</source>
        <translation>Die wartenden Läufe sind nicht lesbar</translation>
    </message>
    <message>
        <source>%1. The file was put aside as %2.</source>
        <translation>%1. Die Datei liegt nun als %2 daneben.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RangeChart</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Verlust über der Lernrate</translation>
    </message>
    <message>
        <source>The loss falls from %1 to %2, at a rate of %3.</source>
        <translation>Der Verlust fällt von %1 auf %2, bei einer Rate von %3.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RecentFilesMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;geöffnet</translation>
    </message>
</context>
<context>
    <name>studio::ui::RecoveryWiring</name>
    <message numerus="yes">
        <source>%n run(s) ended without warning</source>
        <translation>
            <numerusform>Ein Lauf endete ohne Vorwarnung</numerusform>
            <numerusform>%n Läufe endeten ohne Vorwarnung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was training when its program ended. What it had saved is there.</source>
        <translation>%1 wurde trainiert, als sein Programm endete. Was bis dahin gespeichert war, ist da.</translation>
    </message>
    <message>
        <source>They were training when their program ended, %1 the last of them. What they had saved is there.</source>
        <translation>Sie wurden trainiert, als ihr Programm endete, zuletzt %1. Was bis dahin gespeichert war, ist da.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with the last</source>
        <translation>Den letzten fortsetzen</translation>
    </message>
    <message>
        <source>Keep as stopped</source>
        <translation>Als angehalten behalten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>studio::ui::ReliabilityCard</name>
    <message>
        <source>Is it as sure as it should be?</source>
        <translation>Ist es so sicher, wie es sein sollte?</translation>
    </message>
    <message>
        <source>Each bar is a group of answers that the model was about equally sure of; its height says how many of them are right. On the dashed line both agree. A bar below it: too sure; above it: too cautious. Faint bars hold fewer than ten answers.</source>
        <translation>Jeder Balken ist eine Gruppe von Antworten, deren sich das Modell etwa gleich sicher war; seine Höhe sagt, wie viele davon richtig sind. Auf der gestrichelten Linie stimmt beides überein. Ein Balken darunter: zu sicher; darüber: zu vorsichtig. Blasse Balken enthalten weniger als zehn Antworten.</translation>
    </message>
    <message>
        <source>There is no answer to judge.</source>
        <translation>Es gibt keine Antwort zu beurteilen.</translation>
    </message>
    <message>
        <source>On average it is %1 sure and %2 right. The expected calibration error, the mean distance between both, is %3.</source>
        <translation>Im Mittel ist es zu %1 sicher und hat zu %2 recht. Der erwartete Kalibrierungsfehler, der mittlere Abstand zwischen beidem, beträgt %3.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ReliabilityDiagram</name>
    <message>
        <source>Reliability diagram</source>
        <translation>Zuverlässigkeitsdiagramm</translation>
    </message>
    <message>
        <source>%1 sure on average, %2 right (%3 images)</source>
        <translation>im Mittel zu %1 sicher, %2 richtig (%3 Bilder)</translation>
    </message>
    <message>
        <source>how sure it is</source>
        <translation>wie sicher es ist</translation>
    </message>
</context>
<context>
    <name>studio::ui::RestartButtons</name>
    <message>
        <source>Restart, same weights</source>
        <translation>Neu, gleiche Gewichte</translation>
    </message>
    <message>
        <source>Restart, new seed</source>
        <translation>Neu, anderer Startwert</translation>
    </message>
    <message>
        <source>Restart with the same weights</source>
        <translation>Neustart mit denselben Gewichten</translation>
    </message>
    <message>
        <source>Restarts from the weights and in the order of images that the last run began with, with the settings as they are now: what differs comes from the settings. A run that goes on is stopped and saved first.</source>
        <translation>Beginnt von den Gewichten und mit der Reihenfolge der Bilder, mit denen der letzte Lauf begann, und mit den jetzigen Einstellungen: Was sich unterscheidet, kommt von den Einstellungen. Ein laufendes Training wird vorher angehalten und gespeichert.</translation>
    </message>
    <message>
        <source>Restart with a new seed</source>
        <translation>Neustart mit neuem Startwert</translation>
    </message>
    <message>
        <source>Restarts with other random numbers and the settings as they are now: shows how much is chance. A run that goes on is stopped and saved first.</source>
        <translation>Beginnt mit anderen Zufallszahlen und den jetzigen Einstellungen: zeigt, wie viel Zufall ist. Ein laufendes Training wird vorher angehalten und gespeichert.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RestartWiring</name>
    <message>
        <source>The run was not restarted</source>
        <translation>Der Lauf wurde nicht neu begonnen</translation>
    </message>
    <message>
        <source>Its last state could not be saved and would be lost. Save it elsewhere, then restart.</source>
        <translation>Sein letzter Stand konnte nicht gespeichert werden und ginge verloren. Speichere ihn anderswo und starte dann neu.</translation>
    </message>
</context>
<context>
    <name>studio::ui::ResultCard</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Continue this run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message>
        <source>The training broke down after %1</source>
        <translation>Das Training ist nach %1 zusammengebrochen</translation>
    </message>
    <message>
        <source>Stopped after %1, the state is saved</source>
        <translation>Nach %1 angehalten, der Stand ist gespeichert</translation>
    </message>
    <message>
        <source>Stopped after %1 with a test accuracy of %2</source>
        <translation>Nach %1 angehalten, mit einer Testgenauigkeit von %2</translation>
    </message>
    <message>
        <source>Finished in %1</source>
        <translation>In %1 fertig</translation>
    </message>
    <message>
        <source>Test accuracy %1, %2</source>
        <translation>Testgenauigkeit %1, %2</translation>
    </message>
    <message>
        <source>Test accuracy %1 on %2 images, %3</source>
        <translation>Testgenauigkeit %1 auf %2 Bildern, %3</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Aufbewahrt in %1</translation>
    </message>
    <message>
        <source>Stopped after %1, the last state is not saved</source>
        <translation>Nach %1 angehalten, der letzte Stand ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Fréchet distance %1, %2</source>
        <translation>Fréchet-Abstand %1, %2</translation>
    </message>
    <message>
        <source>Range test finished in %1</source>
        <translation>Bereichstest fertig in %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
</context>
<context>
    <name>studio::ui::RobustnessCard</name>
    <message>
        <source>How much disturbance does it bear?</source>
        <translation>Wie viel Störung verträgt es?</translation>
    </message>
    <message>
        <source>Solid: %1. Dashed: %2.</source>
        <translation>Durchgezogen: %1. Gestrichelt: %2.</translation>
    </message>
    <message>
        <source>Reading disturbed digits: %1</source>
        <translation>Gestörte Ziffern werden gelesen: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Reading disturbed digits…</source>
        <translation>Gestörte Ziffern werden gelesen …</translation>
    </message>
    <message>
        <source>Every image is read again with noise, blurred, shifted, turned and with a wider or narrower pen, at five strengths each: 25 readings for each model. The same data give the same numbers every time.</source>
        <translation>Jedes Bild wird noch einmal gelesen: verrauscht, unscharf, verschoben, gedreht und mit breiterem oder schmalerem Strich, je in fünf Stärken, 25-mal für jedes Modell. Dieselben Daten ergeben jedes Mal dieselben Zahlen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RobustnessCharts</name>
    <message>
        <source>Accuracy of disturbed digits</source>
        <translation>Genauigkeit bei gestörten Ziffern</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4</source>
        <translation>%1, %2 %3: %4</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunActions</name>
    <message>
        <source>&amp;Use its settings</source>
        <translation>Seine &amp;Einstellungen verwenden</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Open its &amp;best checkpoint</source>
        <translation>Seinen &amp;besten Modellstand öffnen</translation>
    </message>
    <message>
        <source>Open its &amp;folder</source>
        <translation>Seinen Ord&amp;ner öffnen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Edit &amp;tags</source>
        <translation>&amp;Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <source>Edit &amp;note…</source>
        <translation>Noti&amp;z bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Su&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Neu &amp;einlesen</translation>
    </message>
    <message>
        <source>Export as &amp;CSV…</source>
        <translation>Als &amp;CSV exportieren …</translation>
    </message>
    <message>
        <source>Export for TensorBo&amp;ard…</source>
        <translation>Für Tensor&amp;Board exportieren …</translation>
    </message>
    <message>
        <source>Export for &amp;Python…</source>
        <translation>Für &amp;Python exportieren …</translation>
    </message>
    <message>
        <source>E&amp;valuate it</source>
        <translation>Aus&amp;werten</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunActionsMenu</name>
    <message>
        <source>&amp;More for this run</source>
        <translation>&amp;Mehr zu diesem Lauf</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunButtons</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends the run after the current batch and saves its state</source>
        <translation>Beendet den Lauf nach dem laufenden Stapel und speichert seinen Stand</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Ein Schritt</translation>
    </message>
    <message>
        <source>Trains a single batch, then pauses</source>
        <translation>Trainiert einen einzigen Stapel und wartet dann</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunSettings</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Engine starting…</source>
        <translation>Rechenwerk wird gestartet …</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>The engine is starting.</source>
        <translation>Das Rechenwerk wird gestartet.</translation>
    </message>
    <message>
        <source>Choose other data.</source>
        <translation>Andere Daten wählen.</translation>
    </message>
    <message>
        <source>Correct the marked values.</source>
        <translation>Die markierten Werte berichtigen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunView</name>
    <message>
        <source>Nothing has been trained yet</source>
        <translation>Noch wurde nichts trainiert</translation>
    </message>
    <message>
        <source>Choose a preset on the left and press Start: the curves appear here while the model learns. On the right you can draw a digit at any time and see how it is read.</source>
        <translation>Links eine Vorgabe wählen und auf Starten drücken: Hier erscheinen die Kurven, während das Modell lernt. Rechts lässt sich jederzeit eine Ziffer zeichnen und sehen, wie sie gelesen wird.</translation>
    </message>
    <message>
        <source>preparing the data, %1</source>
        <translation>Daten werden bereitgestellt, %1</translation>
    </message>
    <message>
        <source>epoch %1 of %2 · step %3 of %4</source>
        <translation>Epoche %1/%2 · Schritt %3/%4</translation>
    </message>
    <message>
        <source>all epochs are done · judging the digits, %1</source>
        <translation>alle Epochen sind fertig · die Ziffern werden bewertet, %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunWiring</name>
    <message>
        <source>The engine is starting.</source>
        <translation>Das Rechenwerk wird gestartet.</translation>
    </message>
    <message>
        <source>There is no engine to train with.</source>
        <translation>Zum Trainieren fehlt das Rechenwerk.</translation>
    </message>
    <message>
        <source>The engine cannot be used</source>
        <translation>Das Rechenwerk ist nicht brauchbar</translation>
    </message>
    <message>
        <source>%1. Drawing goes on working; training and reading need the engine. Installing Digit Studio anew puts it back.</source>
        <translation>%1. Zeichnen geht weiterhin; Trainieren und Lesen brauchen das Rechenwerk. Digit Studio neu zu installieren bringt es zurück.</translation>
    </message>
    <message>
        <source>&amp;Pause training</source>
        <translation>Training &amp;unterbrechen</translation>
    </message>
    <message>
        <source>&amp;Resume training</source>
        <translation>Training &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>The state could not be saved</source>
        <translation>Der Stand konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1. The training goes on, and what was saved before is untouched; make room or save the checkpoint elsewhere.</source>
        <translation>%1. Das Training geht weiter, und was vorher gespeichert wurde, ist unberührt; Platz schaffen oder den Modellstand anderswo speichern.</translation>
    </message>
    <message>
        <source>The training broke down</source>
        <translation>Das Training ist zusammengebrochen</translation>
    </message>
    <message>
        <source>The run could not go on</source>
        <translation>Der Lauf konnte nicht weitergehen</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1. What was saved until then is kept in %2.</source>
        <translation>%1. Was bis dahin gespeichert wurde, liegt in %2.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>%1. What was saved before is untouched; save the checkpoint elsewhere to keep this state.</source>
        <translation>%1. Was vorher gespeichert war, ist unversehrt; speichern Sie den Modellstand anderswo, um diesen Stand zu behalten.</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Anderswo speichern …</translation>
    </message>
    <message>
        <source>The run could not start</source>
        <translation>Der Lauf konnte nicht beginnen</translation>
    </message>
    <message>
        <source>The digits were not saved</source>
        <translation>Die Ziffern wurden nicht gespeichert</translation>
    </message>
    <message>
        <source>A search goes on</source>
        <translation>Eine Suche ist im Gange</translation>
    </message>
    <message>
        <source>Its runs need the processor for themselves. Stop the search first, or add the run to the queue.</source>
        <translation>Ihre Läufe brauchen den Prozessor für sich. Halten Sie erst die Suche an, oder stellen Sie den Lauf in die Warteschlange.</translation>
    </message>
    <message>
        <source>A search for good parameters goes on.</source>
        <translation>Eine Suche nach guten Parametern ist im Gange.</translation>
    </message>
</context>
<context>
    <name>studio::ui::Runs</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>%1 · test</source>
        <translation>%1 · Test</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Generated digits</source>
        <translation>Erzeugte Ziffern</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>of one&apos;s own</source>
        <comment>preset</comment>
        <translation>eigene</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunsPage</name>
    <message>
        <source>Looking for runs…</source>
        <translation>Läufe werden gesucht …</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every training leaves a run here, with its settings, curves and checkpoints. Start one on the Train page, or add a folder that holds runs of other machines.</source>
        <translation>Jedes Training hinterlässt hier einen Lauf mit Einstellungen, Kurven und Modellständen. Auf der Seite Trainieren eines starten oder einen Ordner mit Läufen anderer Rechner hinzufügen.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search by name, model, preset, data, status, tags or note</source>
        <translation>Nach Name, Modell, Vorgabe, Daten, Stand, Schlagwörtern oder Notiz suchen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>In which folders runs are looked for</source>
        <translation>In welchen Ordnern nach Läufen gesucht wird</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::SaliencyCard</name>
    <message>
        <source>What speaks for it</source>
        <translation>Was dafür spricht</translation>
    </message>
    <message>
        <source>Blue ink speaks for the answer, orange ink against it; in the last picture blue ink is added and orange ink taken away.</source>
        <translation>Blaue Tinte spricht für die Antwort, orange dagegen; im letzten Bild kommt blaue Tinte hinzu, orange fällt weg.</translation>
    </message>
    <message>
        <source>Gradient times input</source>
        <translation>Gradient mal Eingabe</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Verdeckung</translation>
    </message>
    <message>
        <source>Smallest change</source>
        <translation>Kleinste Änderung</translation>
    </message>
    <message>
        <source>Gradient × input: what each bit of ink adds to the score of the %1</source>
        <translation>Gradient × Eingabe: was jedes Stück Tinte zum Wert der %1 beiträgt</translation>
    </message>
    <message>
        <source>Occlusion: what the %1 loses when a square there is wiped</source>
        <translation>Verdeckung: was die %1 verliert, wenn dort ein Quadrat weggewischt wird</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keine gefunden</translation>
    </message>
    <message>
        <source>The smallest change that would flip the answer</source>
        <translation>Die kleinste Änderung, die die Antwort umwürfe</translation>
    </message>
    <message>
        <source>The smallest change that makes it a %1: %2 of full ink a pixel on average</source>
        <translation>Die kleinste Änderung, die sie zur %1 macht: im Mittel %2 voller Tinte je Pixel</translation>
    </message>
</context>
<context>
    <name>studio::ui::SampleDelegate</name>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::SampleGallery</name>
    <message>
        <source>Sample grids of all runs</source>
        <translation>Tafeln aller Läufe</translation>
    </message>
    <message>
        <source>Search by run, preset or epoch</source>
        <translation>Nach Lauf, Vorgabe oder Epoche suchen</translation>
    </message>
    <message>
        <source>Open the run&apos;s folder</source>
        <translation>Ordner des Laufs öffnen</translation>
    </message>
    <message>
        <source>Select a grid to see it large</source>
        <translation>Eine Tafel auswählen, um sie groß zu sehen</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · Epoche %2</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n grid(s)</source>
        <translation>
            <numerusform>%n Tafel</numerusform>
            <numerusform>%n Tafeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n ist nicht lesbar</numerusform>
            <numerusform>%n sind nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>No run has left sample grids yet</source>
        <translation>Noch hat kein Lauf Tafeln hinterlassen</translation>
    </message>
    <message>
        <source>Train a model that writes digits: each epoch leaves a grid here.</source>
        <translation>Ein Modell trainieren, das Ziffern schreibt: Jede Epoche hinterlässt hier eine Tafel.</translation>
    </message>
</context>
<context>
    <name>studio::ui::SampleGridView</name>
    <message>
        <source>Generated digits</source>
        <translation>Erzeugte Ziffern</translation>
    </message>
</context>
<context>
    <name>studio::ui::SampleListModel</name>
    <message>
        <source>%1 %2 epoch %3</source>
        <translation>%1 %2 Epoche %3</translation>
    </message>
</context>
<context>
    <name>studio::ui::SamplesCard</name>
    <message>
        <source>After each epoch the generator writes here, always from the same noise.</source>
        <translation>Nach jeder Epoche schreibt der Generator hier, immer aus demselben Rauschen.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Same noise, every epoch</source>
        <translation>Dasselbe Rauschen, jede Epoche</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Save the digits as a picture or an animation</source>
        <translation>Die Ziffern als Bild oder Animation speichern</translation>
    </message>
    <message>
        <source>Save the digits</source>
        <translation>Die Ziffern speichern</translation>
    </message>
    <message>
        <source>Save this grid as PNG…</source>
        <translation>Diese Tafel als PNG speichern …</translation>
    </message>
    <message>
        <source>Save all epochs as GIF…</source>
        <translation>Alle Epochen als GIF speichern …</translation>
    </message>
    <message>
        <source>epoch %1, under way</source>
        <translation>Epoche %1, noch nicht fertig</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Show all epochs one after the other</source>
        <translation>Alle Epochen nacheinander zeigen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>Animations (*.gif)</source>
        <translation>Animationen (*.gif)</translation>
    </message>
</context>
<context>
    <name>studio::ui::SearchSpaceModel</name>
    <message>
        <source>Tick at least one parameter to search.</source>
        <translation>Wählen Sie mindestens einen Parameter für die Suche.</translation>
    </message>
    <message>
        <source>%1: the range ends before it begins.</source>
        <translation>%1: Der Bereich endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>%1: a logarithmic range begins above 0.</source>
        <translation>%1: Ein logarithmischer Bereich beginnt über 0.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic: equal factors are equally likely, not equal differences</source>
        <translation>Logarithmisch: Gleiche Faktoren sind gleich wahrscheinlich, nicht gleiche Abstände</translation>
    </message>
</context>
<context>
    <name>studio::ui::SimilarCard</name>
    <message>
        <source>What it has seen</source>
        <translation>Was es gesehen hat</translation>
    </message>
    <message>
        <source>Looking for the training images that are most like it…</source>
        <translation>Die ähnlichsten Trainingsbilder werden gesucht …</translation>
    </message>
    <message>
        <source>The training images that the model finds most like it (%1)</source>
        <translation>Die Trainingsbilder, die das Modell am ähnlichsten findet (%1)</translation>
    </message>
</context>
<context>
    <name>studio::ui::SimilarStrip</name>
    <message>
        <source>Training images that are like the drawing</source>
        <translation>Trainingsbilder, die der Zeichnung gleichen</translation>
    </message>
</context>
<context>
    <name>studio::ui::StudioActions</name>
    <message>
        <source>&amp;Open checkpoint…</source>
        <translation>Modellstand &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Save checkpoint as…</source>
        <translation>Modellstand &amp;speichern unter …</translation>
    </message>
    <message>
        <source>Open &amp;drawing…</source>
        <translation>&amp;Zeichnung öffnen …</translation>
    </message>
    <message>
        <source>Save dra&amp;wing…</source>
        <translation>Zeichnung s&amp;peichern …</translation>
    </message>
    <message>
        <source>Read a &amp;picture of a digit…</source>
        <translation>&amp;Bild einer Ziffer lesen …</translation>
    </message>
    <message>
        <source>&amp;Add folder…</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Download MNIST…</source>
        <translation>MNIST &amp;herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Start training</source>
        <translation>Training &amp;starten</translation>
    </message>
    <message>
        <source>&amp;One step</source>
        <translation>&amp;Ein Schritt</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>&amp;Anhalten und speichern</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Neuer Startwert</translation>
    </message>
    <message>
        <source>&amp;Reset to preset</source>
        <translation>Auf die &amp;Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Reset smoothing</source>
        <translation>&amp;Glättung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Schritt</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>&amp;Epoche</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>&amp;Draw panel</source>
        <translation>&amp;Zeichenfeld</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>&amp;About Digit Studio</source>
        <translation>&amp;Über Digit Studio</translation>
    </message>
    <message>
        <source>Open r&amp;un folder</source>
        <translation>Ordner des &amp;Laufs öffnen</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Ge&amp;nerate</source>
        <translation>E&amp;rzeugen</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>L&amp;äufe</translation>
    </message>
    <message>
        <source>&amp;Paste picture</source>
        <translation>Bild &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;My digits…</source>
        <translation>&amp;Meine Ziffern …</translation>
    </message>
    <message>
        <source>&amp;Learn from my digits</source>
        <translation>Aus meinen Ziffern &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>&amp;Einblick</translation>
    </message>
    <message>
        <source>&amp;Find the learning rate</source>
        <translation>&amp;Lernrate suchen</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <source>Restart with the same &amp;weights</source>
        <translation>Neustart mit denselben &amp;Gewichten</translation>
    </message>
    <message>
        <source>Restart with a n&amp;ew seed</source>
        <translation>Neustart mit anderem Start&amp;wert</translation>
    </message>
    <message>
        <source>&amp;Logarithmic value axes</source>
        <translation>&amp;Logarithmische Werteachsen</translation>
    </message>
    <message>
        <source>Logarithmic hori&amp;zontal axis</source>
        <translation>Logarithmische waagere&amp;chte Achse</translation>
    </message>
    <message>
        <source>&amp;Cut off outliers</source>
        <translation>Ausreißer &amp;kappen</translation>
    </message>
    <message>
        <source>Curves of the &amp;previous run</source>
        <translation>Kurven des Laufs &amp;davor</translation>
    </message>
    <message>
        <source>Find &amp;good parameters…</source>
        <translation>&amp;Gute Parameter finden …</translation>
    </message>
    <message>
        <source>&amp;Add to queue</source>
        <translation>In die W&amp;arteschlange</translation>
    </message>
    <message>
        <source>&amp;Queue of runs…</source>
        <translation>Wartesc&amp;hlange der Läufe …</translation>
    </message>
</context>
<context>
    <name>studio::ui::StudioStatusBar</name>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Engine starting…</source>
        <translation>Rechenwerk wird gestartet …</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>Kein Rechenwerk</translation>
    </message>
    <message numerus="yes">
        <source>CPU · %n thread(s)</source>
        <translation>
            <numerusform>CPU · %n Thread</numerusform>
            <numerusform>CPU · %n Threads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>preparing the data</source>
        <translation>Daten werden bereitgestellt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>gerade gespeichert</translation>
    </message>
    <message>
        <source>saved %1 ago</source>
        <translation>vor %1 gespeichert</translation>
    </message>
    <message>
        <source>judging the digits</source>
        <translation>Ziffern werden bewertet</translation>
    </message>
</context>
<context>
    <name>studio::ui::TeachingCard</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>&amp;Learn from my digits</source>
        <translation>Aus meinen Ziffern &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Undo: use the model as it was before</source>
        <translation>Rückgängig: das Modell von vorher nehmen</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Es lernt</translation>
    </message>
    <message>
        <source>Learning, and rehearsing what the model knows already…</source>
        <translation>Das Modell lernt und wiederholt, was es schon kann …</translation>
    </message>
    <message>
        <source>As soon as drawings are kept here, the model can learn from them.</source>
        <translation>Sobald hier Zeichnungen aufgehoben sind, kann das Modell aus ihnen lernen.</translation>
    </message>
    <message>
        <source>There is no model that could learn now. While one is trained, wait for its end.</source>
        <translation>Gerade gibt es kein Modell, das lernen könnte. Wird eines trainiert, warten Sie das Ende ab.</translation>
    </message>
    <message numerus="yes">
        <source>The model learns your %n drawing(s) in about a quarter of a minute and rehearses meanwhile what it knows. It can be undone.</source>
        <translation>
            <numerusform>Das Modell lernt Ihre Zeichnung in etwa einer Viertelminute und wiederholt dabei, was es kann. Das lässt sich rückgängig machen.</numerusform>
            <numerusform>Das Modell lernt Ihre %n Zeichnungen in etwa einer Viertelminute und wiederholt dabei, was es kann. Das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 digits that it was not trained on</source>
        <translation>%1: %2 Ziffern, auf denen es nicht trainiert wurde</translation>
    </message>
    <message>
        <source>without your digits</source>
        <translation>ohne Ihre Ziffern</translation>
    </message>
    <message>
        <source>with your digits</source>
        <translation>mit Ihren Ziffern</translation>
    </message>
    <message>
        <source>Your drawings, which it has learned</source>
        <translation>Ihre Zeichnungen, die es gelernt hat</translation>
    </message>
    <message>
        <source>The model that answers has learned your digits in %1.</source>
        <translation>Das antwortende Modell hat Ihre Ziffern in %1 gelernt.</translation>
    </message>
    <message>
        <source>It could not learn these drawings without forgetting much, so nothing was changed.</source>
        <translation>Es konnte diese Zeichnungen nicht lernen, ohne viel zu vergessen; darum wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TileGrid</name>
    <message>
        <source>Channel %1</source>
        <translation>Kanal %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::TrainPage</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · Startwert %2</translation>
    </message>
    <message>
        <source>%1 · %2 generated</source>
        <comment>title of a run, share of the training images</comment>
        <translation>%1 · %2 erzeugt</translation>
    </message>
</context>
<context>
    <name>studio::ui::TrialParallels</name>
    <message>
        <source>Runs in parallel coordinates</source>
        <translation>Läufe in parallelen Koordinaten</translation>
    </message>
</context>
<context>
    <name>studio::ui::TrialPicture</name>
    <message>
        <source>Validation accuracy</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Point %1: %2</source>
        <translation>Punkt %1: %2</translation>
    </message>
    <message>
        <source>broke down</source>
        <translation>abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)</source>
        <translation>
            <numerusform>%n Epoche</numerusform>
            <numerusform>%n Epochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::TrialScatter</name>
    <message>
        <source>Accuracy against a parameter</source>
        <translation>Genauigkeit gegen einen Parameter</translation>
    </message>
</context>
<context>
    <name>studio::ui::TrialTableModel</name>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>trains…</source>
        <translation>trainiert …</translation>
    </message>
    <message>
        <source>broke down</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>studio::ui::TuningForm</name>
    <message>
        <source>From Train</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Begin at the settings that the Train page shows now</source>
        <translation>Bei den Einstellungen beginnen, die die Seite „Trainieren“ jetzt zeigt</translation>
    </message>
    <message>
        <source>Parameters to search</source>
        <translation>Parameter für die Suche</translation>
    </message>
    <message>
        <source>The runs carry it as their tag. The same name and settings go on where they were; other settings want another name.</source>
        <translation>Die Läufe tragen ihn als Schlagwort. Gleicher Name und gleiche Einstellungen machen weiter, wo sie waren; andere Einstellungen brauchen einen anderen Namen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Random search</source>
        <translation>Zufallssuche</translation>
    </message>
    <message>
        <source>Successive halving</source>
        <translation>Sukzessives Halbieren</translation>
    </message>
    <message>
        <source>Each point is drawn by chance and trained in full</source>
        <translation>Jeder Punkt wird zufällig gezogen und ganz trainiert</translation>
    </message>
    <message>
        <source>All points are trained briefly, the best third for three times as long, and so on</source>
        <translation>Alle Punkte werden kurz trainiert, das beste Drittel dreimal so lang, und so fort</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Epochs at first</source>
        <translation>Epochen zuerst</translation>
    </message>
    <message>
        <source>Epochs at most</source>
        <translation>Epochen höchstens</translation>
    </message>
    <message>
        <source>as long as it takes</source>
        <translation>so lange es dauert</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Seed of points</source>
        <translation>Startwert der Punkte</translation>
    </message>
    <message>
        <source>Start search</source>
        <translation>Suche starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The run that trains is saved; the same search goes on with it later</source>
        <translation>Der laufende Lauf wird gespeichert; dieselbe Suche macht später mit ihm weiter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Begins at %1</source>
        <translation>Beginnt bei %1</translation>
    </message>
    <message>
        <source>Begins at the settings of the Train page.</source>
        <translation>Beginnt bei den Einstellungen der Seite „Trainieren“.</translation>
    </message>
    <message>
        <source>Choose on the Train page what to begin with.</source>
        <translation>Wählen Sie auf der Seite „Trainieren“, womit begonnen wird.</translation>
    </message>
    <message>
        <source>Give the search a name of at most 60 letters.</source>
        <translation>Geben Sie der Suche einen Namen von höchstens 60 Zeichen.</translation>
    </message>
    <message>
        <source>More epochs at first than at most.</source>
        <translation>Zuerst mehr Epochen als höchstens.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TuningResults</name>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Runs of the search</source>
        <translation>Läufe der Suche</translation>
    </message>
    <message>
        <source>Parameter of the picture</source>
        <translation>Parameter des Bildes</translation>
    </message>
    <message>
        <source>Keep as preset…</source>
        <translation>Als Vorgabe behalten …</translation>
    </message>
    <message>
        <source>The settings of the chosen run, for the Train page</source>
        <translation>Die Einstellungen des gewählten Laufs, für die Seite „Trainieren“</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Lauf zeigen</translation>
    </message>
    <message>
        <source>On the Runs page, with its curves</source>
        <translation>Auf der Seite „Läufe“, mit seinen Kurven</translation>
    </message>
    <message>
        <source>Looking at what is there already…</source>
        <translation>Es wird nachgesehen, was schon da ist …</translation>
    </message>
    <message>
        <source>Run %1 of %2 trains, %3 done</source>
        <translation>Lauf %1 von %2 trainiert, %3 geschafft</translation>
    </message>
    <message numerus="yes">
        <source>Done after %n run(s).</source>
        <translation>
            <numerusform>Fertig nach %n Lauf.</numerusform>
            <numerusform>Fertig nach %n Läufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time is over after %n run(s).</source>
        <translation>
            <numerusform>Die Zeit ist um, nach %n Lauf.</numerusform>
            <numerusform>Die Zeit ist um, nach %n Läufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n run(s); the same search goes on from here.</source>
        <translation>
            <numerusform>Angehalten nach %n Lauf; dieselbe Suche macht hier weiter.</numerusform>
            <numerusform>Angehalten nach %n Läufen; dieselbe Suche macht hier weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The best: point %1 with %2 of the validation images.</source>
        <translation>Der beste: Punkt %1 mit %2 der Validierungsbilder.</translation>
    </message>
</context>
<context>
    <name>studio::ui::TuningWindow</name>
    <message>
        <source>Find good parameters</source>
        <translation>Gute Parameter finden</translation>
    </message>
    <message>
        <source>No search yet</source>
        <translation>Noch keine Suche</translation>
    </message>
    <message>
        <source>Tick the parameters to try and say where. Each point becomes a run like any other; validation images alone decide which one is the best.</source>
        <translation>Wählen Sie, welche Parameter wo erprobt werden. Jeder Punkt wird ein Lauf wie jeder andere; allein die Validierungsbilder entscheiden, welcher der beste ist.</translation>
    </message>
    <message>
        <source>Open plan…</source>
        <translation>Plan öffnen …</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Plan speichern …</translation>
    </message>
    <message>
        <source>As a file that digit-studio-cli tune takes</source>
        <translation>Als Datei, die digit-studio-cli tune nimmt</translation>
    </message>
</context>
<context>
    <name>studio::ui::TuningWiring</name>
    <message>
        <source>Plans for tuning (*.json)</source>
        <translation>Pläne für die Suche (*.json)</translation>
    </message>
    <message>
        <source>The search ended: %1.</source>
        <translation>Die Suche endete: %1.</translation>
    </message>
    <message>
        <source>Open plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Only networks that read digits can be searched: choose one on the Train page.</source>
        <translation>Gesucht werden kann nur mit Netzen, die Ziffern lesen: Wählen Sie eines auf der Seite „Trainieren“.</translation>
    </message>
    <message>
        <source>A run trains. The search can begin when it has ended.</source>
        <translation>Ein Lauf trainiert. Die Suche kann beginnen, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>Keep as preset</source>
        <translation>Als Vorgabe behalten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>studio::ui::WeightHistogram</name>
    <message>
        <source>Histogram of %1 weights from −%2 to %2</source>
        <translation>Histogramm von %1 Gewichten von −%2 bis %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::WeightsCard</name>
    <message>
        <source>What it has learned</source>
        <translation>Was sie gelernt hat</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>Welche Gewichte</translation>
    </message>
    <message>
        <source>Weights as pictures</source>
        <translation>Gewichte als Bilder</translation>
    </message>
    <message>
        <source>What the channels are multiplied by, and how many by how much</source>
        <translation>Womit die Kanäle multipliziert werden, und wie viele womit</translation>
    </message>
    <message>
        <source>All %1 weights of the layer: how many have which value</source>
        <translation>Alle %1 Gewichte der Schicht: wie viele welchen Wert haben</translation>
    </message>
    <message>
        <source>Mean over all %1 input channels</source>
        <translation>Mittel über alle %1 Eingangskanäle</translation>
    </message>
    <message>
        <source>For input channel %1</source>
        <translation>Für Eingangskanal %1</translation>
    </message>
    <message>
        <source>For the score of the %1</source>
        <translation>Für die Punkte der %1</translation>
    </message>
    <message>
        <source>For the score of “not a digit”</source>
        <translation>Für die Punkte von „keine Ziffer“</translation>
    </message>
    <message>
        <source>Blue weights add where there is ink, orange ones subtract.</source>
        <translation>Wo Tinte ist, zählen blaue Gewichte hinzu und orange ab.</translation>
    </message>
    <message>
        <source>One filter a channel.</source>
        <translation>Ein Filter je Kanal.</translation>
    </message>
    <message>
        <source>Each filter has a square for every input channel; these are one square of each filter, or their mean.</source>
        <translation>Jeder Filter hat ein Quadrat für jeden Eingangskanal; hier ist von jedem Filter eines zu sehen, oder ihr Mittel.</translation>
    </message>
    <message>
        <source>The weights of one score, laid out as the maps that they are multiplied by: blue speaks for this digit, orange against it.</source>
        <translation>Die Gewichte zu den Punkten einer Ziffer, angeordnet wie die Karten, mit denen sie multipliziert werden: Blau spricht für diese Ziffer, Orange dagegen.</translation>
    </message>
</context>
<context>
    <name>studio::ui::quantities</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
