package io.recourse.worklist.web;

import io.recourse.web.Spoken;
import io.recourse.worklist.ManualVersions;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.web.TaskDetailJson.Manual;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of tasks and passages of the manual in the reader's language (KNO-09). */
@Component
class ManualPassages {

  private final MessageSource words;
  private final ManualVersions versions;

  ManualPassages(MessageSource words, ManualVersions versions) {
    this.words = words;
    this.versions = versions;
  }

  Manual of(WorkItem item, Locale locale) {
    int number = versions.inForce(item.taskKey());
    return new Manual(locale.toLanguageTag(), passage(item.taskKey(), number, locale), number);
  }

  /** As a version said it; what owners did not write is as the product brings it. */
  String passage(String taskKey, int number, Locale locale) {
    String written = versions.words(taskKey, number).get(Spoken.nearest(locale).toLanguageTag());
    String general = words.getMessage("work.manual.general", null, locale);
    return written == null
        ? words.getMessage("work.manual." + taskKey, null, general, locale)
        : written;
  }

  String name(WorkItem item, Locale locale) {
    return name(item.taskKey(), item.name(), locale);
  }

  String name(String taskKey, String otherwise, Locale locale) {
    return words.getMessage("work.task." + taskKey, null, otherwise, locale);
  }
}
