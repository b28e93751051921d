package io.recourse.wordings;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.BundledKeys;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.messages.VariantWords.Said;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Standard words of mails and text messages as texts that owners write (NTF-09). */
@Component
class WordTexts implements AgreedKind {

  private static final Pattern MAIL = Pattern.compile("(mail\\.[\\w.]+)\\.body");

  private final List<String> keys;
  private final AgreedWords agreed;
  private final SoundWords sound;
  private final MessageSource words;

  WordTexts(BundledKeys bundled, AgreedWords agreed, SoundWords sound, MessageSource words) {
    this.keys = bundled.named(MAIL).stream().sorted().toList();
    this.agreed = agreed;
    this.sound = sound;
    this.words = words;
  }

  @Override
  public String kind() {
    return AgreedWords.KIND;
  }

  @Override
  public List<String> keys() {
    return keys;
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    List<TextField> fields =
        EditVariant.LANGUAGES.stream()
            .map(Locale::forLanguageTag)
            .flatMap(language -> fields(said(key, number, language), language, reader))
            .toList();
    String subject = said(key, number, spoken(reader)).subject();
    return new TextSheet((subject == null ? "" : subject + " ") + "(" + key + ")", fields);
  }

  /** As who reads it hears it: the words of one language at a time. */
  private Stream<TextField> fields(Said said, Locale language, Locale reader) {
    String group = language.getDisplayName(reader);
    String tag = language.toLanguageTag();
    TextField body =
        TextField.of(
            tag + AgreedWords.BODY,
            group,
            say("agreedtexts.mail.body", reader),
            Form.TEXT,
            tag,
            said.body());
    return said.subject() == null
        ? Stream.of(body)
        : Stream.of(
            TextField.of(
                tag + AgreedWords.SUBJECT,
                group,
                say("agreedtexts.mail.subject", reader),
                Form.LINE,
                tag,
                said.subject()),
            body);
  }

  /** Each language names the same facts as the words of the product. */
  @Override
  public List<FieldError> check(Proposal proposal) {
    return EditVariant.LANGUAGES.stream()
        .filter(tag -> proposal.changes().keySet().stream().anyMatch(one -> one.startsWith(tag)))
        .flatMap(tag -> wrong(proposal, tag).stream())
        .toList();
  }

  private List<FieldError> wrong(Proposal proposal, String tag) {
    String key = proposal.name().key();
    Said usual = sound.usual(key, tag);
    Said said = AgreedWords.over(usual, Locale.forLanguageTag(tag), proposal.changes());
    try {
      sound.demand(key, usual, said.subject(), said.body());
      return said.body().isBlank()
          ? List.of(new FieldError("/values/" + tag + AgreedWords.BODY, "field.given"))
          : List.of();
    } catch (Problem refused) {
      return refused.errors().stream()
          .map(
              one ->
                  new FieldError("/values/" + tag + "." + one.pointer().substring(1), one.phrase()))
          .toList();
    }
  }

  private Said said(String key, int number, Locale language) {
    return agreed.of(key, number, language).orElseThrow(() -> Problem.notFound("wording.none"));
  }

  private static Locale spoken(Locale reader) {
    return reader.getLanguage().equals("zh") ? reader : Locale.ENGLISH;
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
