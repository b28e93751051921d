package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import io.recourse.orders.SoldLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recalls and what became of each line they are about. */
public interface RecallBook {

  void add(Recall recall);

  /** Holds words, such as a reference, so that one transaction at a time acts under them. */
  void hold(String words);

  Optional<Recall> find(CaseNumber number);

  Optional<Recall> withReference(String reference);

  /** Those that were not stopped, the oldest first. */
  List<Recall> running();

  /** False when it was stopped before. */
  boolean stop(CaseNumber number);

  /** The newest first. */
  List<Recall> latest(int limit);

  /** Lines that are known already stay as they are. */
  void found(CaseNumber number, Collection<SoldLine> lines);

  /** Marks some of the lines that were found as started, and returns them. */
  List<RecallChild> startSome(CaseNumber number, int limit);

  Optional<RecallChild> child(CaseNumber number, String orderNumber, int orderLine);

  /** The same, held until the transaction ends: one signal at a time opens or joins its case. */
  Optional<RecallChild> hold(CaseNumber number, String orderNumber, int orderLine);

  /**
   * Once for each line.
   *
   * @param child null where nothing was left to do
   * @throws IllegalStateException when it had become something before
   */
  void became(RecallChild which, RecallChild.State state, CaseNumber child);

  /** All lines of a recall, by order and line. */
  List<RecallChild> children(CaseNumber number);

  /** Whether the owner of this unit was reached ({@code units.Serial.key}). */
  boolean isSignalled(CaseNumber number, String unitKey);

  void signalled(CaseNumber number, String unitKey, String serial, CaseNumber child);

  /** Cases opened for units that no line leads to, by serial. */
  Map<String, CaseNumber> units(CaseNumber number);

  /** True the first time a person is to hear of the recall. */
  boolean tellsFirst(CaseNumber number, String person);

  RecallProgress progress(CaseNumber number);
}
