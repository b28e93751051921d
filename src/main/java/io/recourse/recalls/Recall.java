package io.recourse.recalls;

import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A recall as it was raised.
 *
 * @param number of its parent case
 * @param reference by which maker or authority know it; the same reference is raised once
 * @param article its name when it was raised
 * @param serials the batch, in upper case; empty for every piece that was sold
 * @param remedy REFUND, EXCHANGE or REPAIR, which each buyer's case asks for
 * @param words what buyers are told in whose language nothing else was written
 * @param translations the same by language (BCP 47 tag)
 * @param running whether what comes to it later is signalled too; until somebody stops it
 */
public record Recall(
    CaseNumber number,
    String reference,
    String sku,
    String article,
    Set<String> serials,
    Remedy remedy,
    String words,
    Map<String, String> translations,
    Instant raisedAt,
    boolean running) {

  public Recall {
    serials = Set.copyOf(serials);
    translations = Map.copyOf(translations);
  }

  /** What a person is told who is addressed in this language. */
  String wordsIn(String language) {
    String written = Locale.lookupTag(Locale.LanguageRange.parse(language), translations.keySet());
    return written == null ? words : translations.get(tag(written));
  }

  private String tag(String found) {
    return translations.keySet().stream().filter(found::equalsIgnoreCase).findFirst().orElseThrow();
  }

  /** Whether both are about the same pieces. */
  boolean isOfSamePieces(WantedRecall wanted) {
    return sku.equals(wanted.sku()) && serials.equals(wanted.batch());
  }

  /** Whether both ask for the same, whatever the numbers they were given. */
  boolean asksTheSame(WantedRecall wanted) {
    return sku.equals(wanted.sku())
        && serials.equals(wanted.batch())
        && remedy.name().equals(wanted.remedy())
        && words.equals(wanted.text())
        && translations.equals(wanted.texts());
  }
}
