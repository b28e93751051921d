package io.recourse.wordings;

import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextName;
import io.recourse.agreedtexts.TextPreview;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.messages.TryMail;
import io.recourse.messages.VariantWords.Said;
import io.recourse.messages.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the customer of a real case would read if they belonged to the group, before and after. */
@Component
class GroupOnCase implements TextPreview {

  private static final String MAIL = "mail.";

  private final GroupWords groups;
  private final AgreedWords everybody;
  private final AgreedVersions versions;
  private final TryMail mails;
  private final MessageSource words;
  private final String publicUrl;

  GroupOnCase(
      GroupWords groups,
      AgreedWords everybody,
      AgreedVersions versions,
      TryMail mails,
      MessageSource words,
      @Value("${recourse.public-url}") String publicUrl) {
    this.groups = groups;
    this.everybody = everybody;
    this.versions = versions;
    this.mails = mails;
    this.words = words;
    this.publicUrl = publicUrl;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(GroupWords.KIND);
  }

  @Override
  public Preview on(Proposal proposal, CaseNumber number, Locale reader) {
    GroupName name = GroupName.parse(proposal.name().key()).orElseThrow();
    Map<String, String> before = groups.fields(name, proposal.basedOn());
    Map<String, String> after = new HashMap<>(before);
    after.putAll(proposal.changes());
    List<Line> lines =
        EditVariant.LANGUAGES.stream()
            .flatMap(
                tag ->
                    lines(
                        said(name, tag, before, proposal),
                        said(name, tag, after, proposal),
                        new Reading(name, number, tag, reader)))
            .toList();
    Object[] facts = {number.value(), name.audience()};
    return new Preview(words.getMessage("wordings.preview.note", facts, reader), lines);
  }

  /** Which message is read in which language, and by whom of the house. */
  private record Reading(GroupName name, CaseNumber number, String tag, Locale reader) {

    Locale language() {
      return Locale.forLanguageTag(tag);
    }
  }

  /** Where the group has no words, it reads what everybody does from that day on. */
  private Said said(GroupName name, String tag, Map<String, String> fields, Proposal proposal) {
    TextName standard = new TextName(AgreedWords.KIND, name.message());
    int number = versions.inForce(standard, proposal.from());
    return GroupWords.said(fields, tag)
        .or(() -> everybody.of(name.message(), number, Locale.forLanguageTag(tag)))
        .orElseThrow(() -> Problem.notFound("wording.none"));
  }

  private Stream<Line> lines(Said before, Said after, Reading reading) {
    Wording.Text was = read(before, reading);
    Wording.Text then = read(after, reading);
    Line body = line("body", was.text(), then.text(), reading);
    return before.subject() == null
        ? Stream.of(body)
        : Stream.of(line("subject", was.subject(), then.subject(), reading), body);
  }

  private Line line(String part, String before, String after, Reading reading) {
    String language = reading.language().getDisplayName(reading.reader());
    String said = words.getMessage("agreedtexts.mail." + part, null, reading.reader());
    return new Line(language + " · " + said, before, after, reading.tag());
  }

  private Wording.Text read(Said said, Reading of) {
    String message = of.name().message();
    return message.startsWith(MAIL)
        ? mail(said, message.substring(MAIL.length()), of)
        : new Wording.Text(null, said.filled(of.language(), of.number().value(), link(of)), null);
  }

  private Wording.Text mail(Said said, String template, Reading of) {
    try {
      return mails.read(of.number(), template, of.language(), said);
    } catch (Problem unknown) {
      throw Problem.invalid("/case", "case.unknown");
    }
  }

  private String link(Reading of) {
    return publicUrl + "/portal/cases/" + of.number();
  }
}
