package io.recourse.chat.text;

import io.recourse.chat.ChatLine;
import io.recourse.chat.ChatLine.Voice;
import io.recourse.chat.ChatWords;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the assistant from the bundle {@code messages/chat}. */
@Component
class SpokenChat implements ChatWords {

  private static final int SHORT = 60;

  private final MessageSource words;

  SpokenChat(MessageSource words) {
    this.words = words;
  }

  @Override
  public String greeting(String language) {
    return say(language, "chat.greeting");
  }

  @Override
  public String person(String language) {
    return say(language, "chat.person");
  }

  @Override
  public String handedOver(String language) {
    return say(language, "chat.handedOver");
  }

  @Override
  public String inWriting(String language, String caseNumber) {
    return say(language, "chat.inWriting", caseNumber);
  }

  @Override
  public String subject(String language, String firstWords) {
    String first = firstWords.strip().lines().findFirst().orElse("");
    int end = Math.min(first.length(), SHORT);
    return first.length() <= SHORT
        ? first
        : first.substring(0, first.offsetByCodePoints(end, -1)) + "…";
  }

  @Override
  public String line(String language, ChatLine line) {
    boolean ours = line.voice() != Voice.CUSTOMER;
    String who = ours ? "chat.voice." + line.voice() : "chat.customer";
    return say(language, who) + ": " + line.words();
  }

  private String say(String language, String key, Object... facts) {
    return words.getMessage(key, facts, Locale.forLanguageTag(language));
  }
}
