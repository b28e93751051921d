package io.recourse.textmessages;

/** Port: what a text says, in the language of its case. */
public interface TextWords {

  String say(Texts.Told told);

  /** False where the line of the case says that its customer wants this another way. */
  boolean isWanted(Texts.Told told);

  /** To somebody whose text belongs to no case, by the country of their number. */
  String unknown(String phone);
}
