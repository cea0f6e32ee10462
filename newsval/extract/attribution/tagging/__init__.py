"""Attribution by a small network that tags sources, cues and contents."""
