package io.recourse.messages;

import io.recourse.messages.VariantWords.Said;
import java.util.Locale;
import java.util.Map;

/** Port: a mail as it would read in words that are on trial. */
public interface TrialWording {

  Wording.Text write(String template, Locale language, Map<String, ?> facts, Said words);
}
