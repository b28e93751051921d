package io.recourse.wordings;

import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.TryMail;
import io.recourse.messages.VariantWords.Said;
import io.recourse.messages.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A mail as it would read on a real case, in all languages, before and after. */
@Component
class MailOnCase implements TextPreview {

  private static final String MAIL = "mail.";

  private final AgreedWords agreed;
  private final TryMail mails;
  private final MessageSource words;

  MailOnCase(AgreedWords agreed, TryMail mails, MessageSource words) {
    this.agreed = agreed;
    this.mails = mails;
    this.words = words;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(AgreedWords.KIND);
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    List<Line> lines =
        EditVariant.LANGUAGES.stream()
            .map(Locale::forLanguageTag)
            .flatMap(language -> lines(proposal, number, language, reader))
            .toList();
    return new Preview(
        words.getMessage("agreedtexts.mail.note", new Object[] {number.value()}, reader), lines);
  }

  private Stream<Line> lines(Proposal proposal, CaseNumber number, Locale language, Locale reader) {
    String key = proposal.name().key();
    Said before =
        agreed
            .of(key, proposal.basedOn(), language)
            .orElseThrow(() -> Problem.notFound("wording.none"));
    Wording.Text was = read(key, number, language, before);
    Wording.Text then =
        read(key, number, language, AgreedWords.over(before, language, proposal.changes()));
    String tag = language.toLanguageTag();
    String name = language.getDisplayName(reader);
    return Stream.of(
        new Line(name + " · " + say("subject", reader), was.subject(), then.subject(), tag),
        new Line(name + " · " + say("body", reader), was.text(), then.text(), tag));
  }

  private Wording.Text read(String key, CaseNumber number, Locale language, Said said) {
    try {
      return mails.read(number, key.substring(MAIL.length()), language, said);
    } catch (Problem unknown) {
      throw Problem.invalid("/case", "case.unknown");
    }
  }

  private String say(String part, Locale reader) {
    return words.getMessage("agreedtexts.mail." + part, null, reader);
  }
}
