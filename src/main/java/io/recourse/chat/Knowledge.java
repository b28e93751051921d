package io.recourse.chat;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that the assistant may know when it talks with one customer. */
@Component
class Knowledge {

  private static final int SHOWN = 5;

  private final ObjectProvider<PassageSource> sources;
  private final FindPassages find;

  Knowledge(ObjectProvider<PassageSource> sources, FindPassages find) {
    this.sources = sources;
    this.find = find;
  }

  /** What fits the words, the fittest first; none where nothing does. */
  List<Passage> about(String words, Chat chat) {
    Stream<Passage> held = sources.orderedStream().flatMap(source -> source.of(chat).stream());
    return find.fitting(words, chat.language(), held.toList()).stream().limit(SHOWN).toList();
  }
}
