"""English reporting words; made by scripts/learn_cues.py, do not edit.

Counted on the train split of PolNeAR (Newell, Margolin and Ruths, LREC 2018).
"""

from __future__ import annotations

_STRONG = """
according accused accuses accusing acknowledge acknowledged acknowledging added adding adds admits
admitted agreed angered announce announced announces announcing appears argue argued argues arguing
asked asking asks assailed asserted asserting assertion assumption assured attacked balked
believing bemoaned blamed blaming blasted blasting blasts boasted called calling cautioned chanted
chants cited cites citing claimed claiming commented complained conceded concluded concludes
condemned confirmed considers continued convinced criticized criticizing declare declared declaring
declined decried deemed defended denied denounced denouncing derided described describes describing
discussed dismissed dismissing distanced eager echoed emailed emphasize emphasized emphasizing
encouraged endorsed endorses enthusiastically expect expected expecting explain explained
explaining explains explicitly express expressed finds forecast highlighted hints hoping
impassioned implied implying indicate indicated indicates informed insist insisted insisting
insists interjected invoked joked knows labeled lambasted lamented lashed likened listed mention
mentioned mentioning mentions mocked noted notes noting offered opposed ordered pleaded pledging
pointed pointing portray portrayed praised praises praising predicted predicting projected promised
promising proposing questioned questioning railed reads realized rebuked recalled recalling
recounted referenced referred referring refused refuses refusing regarded reiterated rejected
remarked remarking remembered reminded reminding repeating replied reported reportedly responded
restricting retweeted revealed reveals said say saying says seeks seemed seems shouted showed shows
sided signaled slammed slamming slams sounded speculated stated stating stressed suggest suggested
suggesting suggests talked telling tells thanked thanking titled told touted touting tweeted
tweeting urged voiced vowed vowing vows warn warned wondered worried worry writes wrote yelled
"""

_WEAK = """
about addressed admit agree agrees aim aimed allegations alleged alleging also answered anxiety
apologized appeared applauded appointed approved ask attacking attempted attributed avoided aware
backed backing belief believe believes blame blocked booed call calls cast celebrated challenged
championed charged cheer claim claims clear complaints concern concerned confidence confident
consensus considered considering consistently convince criticism criticize critique decided defend
defending delivering demanding demands describe desire detailing determined devoted disclosed
disclosure discuss discussing doubt doubts echoing embraced encourage endorse endorsing estimated
estimates evenly exposed favor favored fear fears feel focuses follows footage forcefully formally
found frequently fun guilty highlight highlighting hope hoped hopes identified identify ignored
impressed initially intended issued knew knocked know known laid laying learned lists looking looks
loudly mocking named naming nominated note noticed offer offering officially openly oppose opposes
outspoken passed persuade persuaded pledged pledges posted praise predict prefer preferred
presented pressed pressing previously privately promise promises promote proposed proud publicly
pushed pushing quick quoted rattled read recognize recognized recommended reference referencing
refuse reluctant remember repeated repeatedly requested respond responds reveal ruled see seeking
seem seen sees shared show showing shown signed similarly skeptical sought speculation spoke
statement strongly suddenly suggestion supported supporting supportive supports talking talks tell
testified think thinks threatened threatening understanding unveiled upset urging view viewed vocal
voted want wanted wants warning wary weighed welcomed widely wonder worries write writing written
"""

STRONG = frozenset(_STRONG.split())
WEAK = frozenset(_WEAK.split())
