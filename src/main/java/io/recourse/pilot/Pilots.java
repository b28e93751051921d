package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Decision;
import io.recourse.pilot.Pilot.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where pilots are kept, and which case follows which version. */
public interface Pilots {

  /** The newest first. */
  List<Pilot> all();

  List<Pilot> running();

  Optional<Pilot> find(UUID id);

  /** Reads it and holds it until the transaction ends. */
  Optional<Pilot> lock(UUID id);

  /** All of one change, in the order of their models. */
  List<Pilot> ofChange(UUID drawnBy);

  /** Those that run of one change, in the order of their models; holds them as well. */
  List<Pilot> lockChange(UUID drawnBy);

  Optional<Pilot> planned(UUID draft, int draftVersion);

  void plan(Pilot pilot);

  /** The draft is deployed from now on. */
  void begin(UUID id, int version, Instant now);

  /**
   * @param decision null where none was asked for, or what was asked for was declined
   */
  void decide(UUID id, State state, Decision decision);

  /** Facts of a case by which it belongs to a group; empty for what is no case. */
  Optional<Facts> facts(String caseNumber);

  /** What a case follows, if it was asked before. */
  Optional<Arm> arm(UUID pilot, String caseNumber);

  /** What it follows of the other models of the same change. */
  Optional<Arm> armBeside(Pilot pilot, String caseNumber);

  /** Keeps it, unless it was kept meanwhile. */
  void keep(UUID pilot, String caseNumber, Arm arm);

  /** Countries, teams, types and categories that a group can name: those of the last cases. */
  Map<String, List<String>> offered();

  /** What a group is asked by. */
  record Facts(String type, String country, String team, String category, Instant openedAt) {}
}
