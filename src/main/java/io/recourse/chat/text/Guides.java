package io.recourse.chat.text;

import io.recourse.chat.Chat;
import io.recourse.chat.Passage;
import io.recourse.chat.PassageSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What customers can do themselves, and the page where they do it. */
@Component
@Order(2)
class Guides implements PassageSource {

  /** Path by key below {@code chat.guide}. */
  private static final Map<String, String> PAGES =
      Map.of(
          "return", "/portal/cases",
          "exchange", "/portal/cases",
          "repair", "/portal/repairs/new",
          "parcel", "/portal/cases",
          "refund", "/portal/cases",
          "complaint", "/portal/complaints/new",
          "change", "/portal/cases",
          "photos", "/portal/cases");

  private final MessageSource words;

  Guides(MessageSource words) {
    this.words = words;
  }

  @Override
  public List<Passage> of(Chat chat) {
    Locale language = Locale.forLanguageTag(chat.language());
    return PAGES.keySet().stream().sorted().map(key -> passage(key, language)).toList();
  }

  private Passage passage(String key, Locale language) {
    String guide = "chat.guide." + key;
    return new Passage(
        words.getMessage(guide + ".title", null, language),
        words.getMessage(guide + ".asks", null, language),
        words.getMessage(guide + ".text", null, language),
        PAGES.get(key));
  }
}
