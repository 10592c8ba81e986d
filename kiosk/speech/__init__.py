"""Reading aloud: voices, clips, and the player; a layer beside store, printing and content."""
