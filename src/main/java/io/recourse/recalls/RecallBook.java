package io.recourse.recalls;

import io.recourse.common.CaseNumber;
import io.recourse.orders.SoldLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** What is known already stays as it is. */
  void found(CaseNumber number, Collection<SoldLine> lines);

  /** Marks some of the lines that were found as started, and returns them. */
  List<RecallChild> startSome(CaseNumber number, int limit);

  /**
   * Held until the transaction ends: one signal at a time opens or joins its case.
   *
   * @param serial null for pieces of the line without one
   */
  Optional<RecallChild> hold(CaseNumber number, String orderNumber, int orderLine, String serial);

  /**
   * Once for each.
   *
   * @param child null where nothing was left to do
   * @param joined all open cases that were signalled
   * @throws IllegalStateException when it had become something before
   */
  void became(
      RecallChild which, RecallChild.State state, CaseNumber child, List<CaseNumber> joined);

  /** All of a recall, by order, line and serial. */
  List<RecallChild> children(CaseNumber number);

  /** Whether the owner of this unit was reached ({@code units.Serial.key}). */
  boolean isSignalled(CaseNumber number, String unitKey);

  void signalled(CaseNumber number, String unitKey, String serial, CaseNumber child);

  /** Cases opened for units that no line leads to, by serial. */
  Map<String, CaseNumber> units(CaseNumber number);

  /** Serials called back that these orders name. */
  Set<String> serials(CaseNumber number, Collection<String> orderNumbers);

  /** The lines of its order of which a case holds pieces that are called back. */
  Set<Integer> calledBack(CaseNumber child);

  /** True the first time a person is to hear of the recall, or of one of these serials. */
  boolean tells(CaseNumber number, String person, Set<String> serials);

  RecallProgress progress(CaseNumber number);
}
