package io.recourse.worklist.web;

import io.recourse.worklist.WorkItem;
import io.recourse.worklist.web.TaskDetailJson.Manual;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names of tasks and passages of the manual in the reader's language (KNO-09). */
@Component
class ManualPassages {

  private final MessageSource words;

  ManualPassages(MessageSource words) {
    this.words = words;
  }

  Manual of(WorkItem item, Locale locale) {
    String general = words.getMessage("work.manual.general", null, locale);
    String text = words.getMessage("work.manual." + item.taskKey(), null, general, locale);
    return new Manual(locale.toLanguageTag(), text);
  }

  String name(WorkItem item, Locale locale) {
    return words.getMessage("work.task." + item.taskKey(), null, item.name(), locale);
  }
}
