package io.recourse.chat;

import java.util.Arrays;
import org.springframework.stereotype.Component;

/** What a customer's words are about: the weightiest matter that they tell (TRI-05). */
@Component
class SortWords {

  private static final int LONG = 400;
  private static final int QUESTIONS = 3;

  private final WordList list;

  SortWords(WordList list) {
    this.list = list;
  }

  Matter matter(String words) {
    return Arrays.stream(Matter.values())
        .filter(matter -> list.tell(matter, words) || matter == Matter.COMPLEX && isMuch(words))
        .findFirst()
        .orElse(Matter.SIMPLE);
  }

  private static boolean isMuch(String words) {
    return words.length() > LONG
        || words.chars().filter(it -> it == '?' || it == '？').count() >= QUESTIONS;
  }
}
