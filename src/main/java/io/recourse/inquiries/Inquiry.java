package io.recourse.inquiries;

/**
 * What was said about one question of a customer, in the words that go out; null until said.
 *
 * @param askedBack what staff need to know first, as last asked
 * @param answer as last given
 */
public record Inquiry(String askedBack, String answer) {

  Inquiry asked(String question) {
    return new Inquiry(question, answer);
  }

  Inquiry answered(String words) {
    return new Inquiry(askedBack, words);
  }
}
