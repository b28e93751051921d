package io.recourse.textmessages.mail;

import io.recourse.messages.VariantWords;
import io.recourse.textmessages.TextLink;
import io.recourse.textmessages.TextWords;
import io.recourse.textmessages.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Short words with a link, from the bundle of texts. */
@Component
class SpokenTexts implements TextWords {

  private static final String CHINA = "+86";
  private static final String TAIWAN = "+886";

  private final MessageSource words;
  private final VariantWords variants;
  private final String publicUrl;
  private final List<TextLink> lines;

  SpokenTexts(
      MessageSource words,
      VariantWords variants,
      @Value("${recourse.public-url}") String publicUrl,
      List<TextLink> lines) {
    this.words = words;
    this.variants = variants;
    this.publicUrl = publicUrl;
    this.lines = List.copyOf(lines);
  }

  @Override
  public String say(Texts.Told told) {
    Object[] facts = {told.number().value(), link(told)};
    Locale language = Locale.forLanguageTag(told.language());
    String key = "text." + told.template();
    return variants
        .of(key, language, told.person())
        .map(own -> own.filled(language, facts))
        .orElseGet(() -> words.getMessage(key, facts, language));
  }

  @Override
  public boolean isWanted(Texts.Told told) {
    return of(told).map(line -> line.isWanted(told.number())).orElse(true);
  }

  @Override
  public String unknown(String phone) {
    Locale language =
        phone.startsWith(TAIWAN)
            ? Locale.TRADITIONAL_CHINESE
            : phone.startsWith(CHINA) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return words.getMessage("text.unknown", null, language);
  }

  private Optional<TextLink> of(Texts.Told told) {
    return lines.stream().filter(one -> one.templates().contains(told.template())).findFirst();
  }

  /** Without a token: nobody proved whose the number is, so it opens nothing by itself. */
  private String link(Texts.Told told) {
    return of(told)
        .map(one -> one.to(told.number(), told.person()))
        .orElseGet(() -> publicUrl + "/portal/cases/" + told.number());
  }
}
