package io.recourse.worklist;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The files that a form names are those of its case; a finished step is known by them. */
@Component
class FilesOfTask {

  private final CaseFiles files;
  private final Clock clock;

  FilesOfTask(CaseFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID at each file that is none of the case
   */
  void file(WorkItem item, Form form, Map<String, ?> values) {
    NamedFiles named = NamedFiles.in(form, values);
    if (named.all().isEmpty()) {
      return;
    }
    demandKnown(item, named);
    List<String> ids = named.all().stream().map(NamedFiles.Named::id).distinct().toList();
    files.filedWith(item.caseNumber(), item.taskKey(), ids, clock.instant());
  }

  private void demandKnown(WorkItem item, NamedFiles named) {
    Set<String> known =
        item.number().map(number -> files.of(number.value()).keySet()).orElse(Set.of());
    List<FieldError> unknown =
        named.all().stream()
            .filter(file -> !known.contains(file.id()))
            .map(file -> new FieldError(file.pointer(), "file.unknown"))
            .toList();
    if (!unknown.isEmpty()) {
      throw Problem.invalid(unknown);
    }
  }
}
