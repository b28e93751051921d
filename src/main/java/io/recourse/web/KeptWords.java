package io.recourse.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reasons that the system keeps in English, line by line in the reader's language. */
@Component("keptWords")
public class KeptWords {

  private final FindingSentences sentences;

  KeptWords(FindingSentences sentences) {
    this.sentences = sentences;
  }

  /** What somebody wrote in words of their own stays as it is. */
  public String say(String kept, Locale reader) {
    return kept.lines().map(line -> line(line, reader)).collect(Collectors.joining("\n"));
  }

  /** A place may stand before the sentence. */
  private String line(String line, Locale reader) {
    int place = line.startsWith("/") ? line.indexOf(' ') + 1 : 0;
    String sentence = line.substring(place);
    return line.substring(0, place) + sentences.in(reader, sentence).orElse(sentence);
  }
}
