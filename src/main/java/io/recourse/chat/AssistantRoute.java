package io.recourse.chat;

import java.util.List;

/**
 * Port: whoever words the assistant's answers (PLT-07). It is given nothing but what this customer
 * may know; what it says is untrusted text. Never throws: what went wrong is an answer.
 */
public interface AssistantRoute {

  /**
   * What the customer wants to know.
   *
   * @param language BCP 47 tag in which to answer
   * @param talk what was said so far, the customer's question last
   * @param passages what we hold about it, the fittest first
   */
  record Question(String language, List<ChatLine> talk, List<Passage> passages) {

    /** What was asked last. */
    public String words() {
      return talk.get(talk.size() - 1).words();
    }
  }

  /** What it made of a question. */
  sealed interface Reply {

    /**
     * An answer.
     *
     * @param source path of the page it stands on; null for none
     */
    record Said(String words, String source) implements Reply {}

    /** What we hold does not answer it. */
    record Unsure() implements Reply {}

    /** It could not be asked. */
    record Unreached() implements Reply {}
  }

  Reply answer(Question question);
}
