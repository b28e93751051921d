package io.recourse.wordings;

import io.recourse.agreedtexts.AgreedKind;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.agreedtexts.TextSheet;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.messages.VariantWords.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for groups of customers as texts that owners write and others agree to (NTF-09). */
@Component
class GroupTexts implements AgreedKind {

  private final GroupWords groups;
  private final SoundWords sound;
  private final StandardWords standard;
  private final MessageSource words;
  private final ApplicationEventPublisher events;

  GroupTexts(
      GroupWords groups,
      SoundWords sound,
      StandardWords standard,
      MessageSource words,
      ApplicationEventPublisher events) {
    this.groups = groups;
    this.sound = sound;
    this.standard = standard;
    this.words = words;
    this.events = events;
  }

  @Override
  public String kind() {
    return GroupWords.KIND;
  }

  @Override
  public List<String> keys() {
    return List.copyOf(groups.keys());
  }

  @Override
  public boolean takes(String key) {
    return GroupName.parse(key)
        .flatMap(name -> standard.of(name.message(), Locale.ENGLISH))
        .isPresent();
  }

  @Override
  public TextSheet sheet(String key, int number, Locale reader) {
    GroupName name = name(key);
    Map<String, String> said = groups.fields(name, number);
    List<TextField> fields =
        EditVariant.LANGUAGES.stream().flatMap(tag -> fields(name, tag, said, reader)).toList();
    return new TextSheet(title(name, reader), fields);
  }

  private Stream<TextField> fields(
      GroupName name, String tag, Map<String, String> said, Locale reader) {
    String group = Locale.forLanguageTag(tag).getDisplayName(reader);
    TextField body = field(tag, AgreedWords.BODY, group, said, reader);
    return sound.usual(name.message(), tag).subject() == null
        ? Stream.of(body)
        : Stream.of(field(tag, AgreedWords.SUBJECT, group, said, reader), body);
  }

  private TextField field(
      String tag, String part, String group, Map<String, String> said, Locale reader) {
    boolean isBody = part.equals(AgreedWords.BODY);
    String label = words.getMessage("wordings" + part, null, reader);
    return TextField.of(
        tag + part, group, label, isBody ? Form.TEXT : Form.LINE, tag, said.get(tag + part));
  }

  private String title(GroupName name, Locale reader) {
    String group =
        words.getMessage("wordings.of." + name.audience(), null, name.audience(), reader);
    return words.getMessage("wordings.named", new Object[] {name.message(), group}, reader);
  }

  /** Each language names the same facts as the words of the product, or says nothing. */
  @Override
  public List<FieldError> check(Proposal proposal) {
    GroupName name = name(proposal.name().key());
    Map<String, String> said = new HashMap<>(groups.fields(name, proposal.basedOn()));
    said.putAll(proposal.changes());
    return changed(proposal).flatMap(tag -> wrong(name, tag, said).stream()).toList();
  }

  private List<FieldError> wrong(GroupName name, String tag, Map<String, String> fields) {
    try {
      GroupWords.said(fields, tag).ifPresent(said -> demand(name, tag, said));
      return List.of();
    } catch (Problem refused) {
      return refused.errors().stream()
          .map(one -> new FieldError(at(tag, one.pointer()), one.phrase()))
          .toList();
    }
  }

  private void demand(GroupName name, String tag, Said said) {
    Said usual = sound.usual(name.message(), tag);
    sound.demand(name.message(), usual, said.subject(), said.body());
  }

  private static String at(String tag, String pointer) {
    return "/values/" + tag + "." + pointer.substring(1);
  }

  @Override
  public void agreed(Proposal proposal) {
    GroupName name = name(proposal.name().key());
    changed(proposal)
        .forEach(
            tag ->
                events.publishEvent(
                    DomainEvent.ofSystem(
                        "WordingChanged",
                        "The words of " + name.message() + " for " + name.audience() + " change.",
                        Map.of(
                            "key", name.message(),
                            "language", tag,
                            "audience", name.audience(),
                            "from", proposal.from().toString(),
                            "version", proposal.basedOn() + 1))));
  }

  private static Stream<String> changed(Proposal proposal) {
    return EditVariant.LANGUAGES.stream()
        .filter(
            tag -> proposal.changes().keySet().stream().anyMatch(one -> one.startsWith(tag + ".")));
  }

  private static GroupName name(String key) {
    return GroupName.parse(key).orElseThrow(() -> Problem.notFound("agreedText.unknown"));
  }
}
