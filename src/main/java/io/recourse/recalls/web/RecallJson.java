package io.recourse.recalls.web;

import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallProgress;
import java.time.Instant;
import java.util.List;

/** The JSON of a recall: what was asked, and how many order lines it found and reached. */
record RecallJson(
    String number,
    String reference,
    String sku,
    String article,
    List<String> serials,
    String remedy,
    String text,
    Instant raisedAt,
    int found,
    int opened,
    int joined,
    int backAlready,
    int left) {

  static RecallJson of(Recall recall, RecallProgress progress) {
    return new RecallJson(
        recall.number().value(),
        recall.reference(),
        recall.sku(),
        recall.article(),
        recall.serials().stream().sorted().toList(),
        recall.remedy().name(),
        recall.words(),
        recall.raisedAt(),
        progress.found(),
        progress.opened(),
        progress.joined(),
        progress.backAlready(),
        progress.left());
  }
}
