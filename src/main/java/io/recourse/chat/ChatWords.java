package io.recourse.chat;

/** What the assistant says of itself, in the customer's language. */
public interface ChatWords {

  /**
   * That it is an assistant and no person, and what it can do (Regulation (EU) 2024/1689 Art 50).
   */
  String greeting(String language);

  /** What a customer says who asks for a person at once. */
  String person(String language);

  /** That a person comes and can read all that was said. */
  String handedOver(String language);

  /** That nobody is free and the answer comes in writing. */
  String inWriting(String language, String caseNumber);

  /** In a few words, what the case of a chat is about. */
  String subject(String language, String firstWords);

  /** One line of the transcript. */
  String line(String language, ChatLine line);
}
