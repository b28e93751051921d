package io.recourse.intakeforms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a form is called, in the languages of the portal. */
public record FormName(
    @JsonProperty("en") String english,
    @JsonProperty("zh-CN") String simplified,
    @JsonProperty("zh-TW") String traditional) {

  public String in(Locale language) {
    if (!Locale.CHINESE.getLanguage().equals(language.getLanguage())) {
      return english;
    }
    return Locale.TRADITIONAL_CHINESE.getCountry().equals(language.getCountry())
        ? traditional
        : simplified;
  }
}
