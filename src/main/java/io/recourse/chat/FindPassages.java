package io.recourse.chat;

import java.util.List;

/** Port: full text search. */
public interface FindPassages {

  /** Those whose title or asked-for words share a word with the question, the fittest first. */
  List<Passage> fitting(String question, String language, List<Passage> among);
}
