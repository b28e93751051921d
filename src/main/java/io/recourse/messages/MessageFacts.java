package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Map;
import java.util.Set;

/**
 * What a feature knows for the mails of some templates, beside what every template knows. The fact
 * {@code lines}, a list of {@link ListedLine}, says which pieces the mail is about; {@code
 * asksRating}, when true, that it asks how the case was handled.
 */
public interface MessageFacts {

  Set<String> templates();

  Map<String, ?> of(CaseNumber number, String template);
}
