package io.recourse.wordings;

import io.recourse.agreedtexts.WriteText;
import io.recourse.common.Problem;
import io.recourse.messages.VariantWords.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owners begin other words for a group of customers, without a release; another person agrees to
 * them (NTF-09).
 */
@Service
public class EditVariant {

  public static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  private final GroupWords groups;
  private final SoundWords sound;
  private final WriteText write;

  EditVariant(GroupWords groups, SoundWords sound, WriteText write) {
    this.groups = groups;
    this.sound = sound;
    this.write = write;
  }

  /**
   * Empty words bring the standard words back.
   *
   * @param version the one that was read; 0 where there was none
   * @return the draft; empty where the words are the same
   * @throws Problem NOT_FOUND for a message that is none, INVALID for words that lack a fact, name
   *     another or cannot be filled, CONFLICT when others were agreed to meanwhile
   */
  @Transactional
  public Optional<UUID> edit(
      String key, String language, String audience, int version, String subject, String body) {
    Said usual = sound.usual(key, language);
    GroupName name = GroupName.demand(key, audience);
    String said = body == null ? "" : body.strip().replace("\r\n", "\n");
    String title = usual.subject() == null || subject == null ? null : subject.strip();
    if (!said.isEmpty()) {
      sound.demand(key, usual, title, said);
    }
    Optional<Variant> before = groups.latest(name, language);
    if (isAsBefore(before, title, said)) {
      return Optional.empty();
    }
    if (before.map(Variant::version).orElse(0) != version) {
      throw Problem.conflict("wording.changed");
    }
    return Optional.of(write.begin(name.text(), null, fields(language, title, said)).id());
  }

  private static boolean isAsBefore(Optional<Variant> before, String subject, String body) {
    return before
        .map(one -> one.body().equals(body) && Objects.equals(one.subject(), subject))
        .orElse(body.isEmpty());
  }

  private static Map<String, String> fields(String language, String subject, String body) {
    Map<String, String> fields = new HashMap<>();
    fields.put(language + AgreedWords.BODY, body);
    if (subject != null) {
      fields.put(language + AgreedWords.SUBJECT, body.isEmpty() ? "" : subject);
    }
    return fields;
  }
}
