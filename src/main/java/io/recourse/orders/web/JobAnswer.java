package io.recourse.orders.web;

import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportedReturnVerdict;
import io.recourse.web.ProblemWords;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An import job as the API shows it. */
record JobAnswer(
    UUID id,
    String format,
    String fileName,
    ImportJob.State state,
    long rowsRead,
    long rowsKept,
    long rowsRefused,
    Map<ImportedReturnVerdict, Long> verdicts,
    String startedBy,
    Instant startedAt,
    Instant finishedAt,
    String failure) {

  static JobAnswer of(ImportJob job, ProblemWords words, Locale language) {
    return new JobAnswer(
        job.id(),
        job.format().word(),
        job.fileName(),
        job.state(),
        job.rowsRead(),
        job.rowsKept(),
        job.rowsRefused(),
        job.verdicts(),
        job.startedBy(),
        job.startedAt(),
        job.finishedAt(),
        job.failed() == null ? null : words.say(language, job.failed()));
  }
}
