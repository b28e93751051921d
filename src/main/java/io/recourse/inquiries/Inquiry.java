package io.recourse.inquiries;

/**
 * What was said about one question of a customer, in the words that go out; null until said.
 *
 * @param askedBack what staff need to know first, as last asked
 * @param answer as last given
 * @param wishedSku article that the customer would like instead, as they asked; null for none
 */
public record Inquiry(String askedBack, String answer, String wishedSku) {

  Inquiry asked(String question) {
    return new Inquiry(question, answer, wishedSku);
  }

  Inquiry answered(String words) {
    return new Inquiry(askedBack, words, wishedSku);
  }

  Inquiry wishing(String sku) {
    return new Inquiry(askedBack, answer, sku);
  }
}
