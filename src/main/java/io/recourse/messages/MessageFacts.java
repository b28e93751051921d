package io.recourse.messages;

import io.recourse.common.CaseNumber;
import java.util.Map;

/** What a feature knows for the mails of one template, beside what every template knows. */
public interface MessageFacts {

  String template();

  Map<String, ?> of(CaseNumber number);
}
