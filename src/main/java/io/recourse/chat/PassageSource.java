package io.recourse.chat;

import java.util.List;

/** Port: one kind of what we hold, in the language of the chat, as this customer may know it. */
public interface PassageSource {

  List<Passage> of(Chat chat);
}
