package io.recourse.feed;

import io.recourse.audit.TrailPlace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to be sent, was sent, and could not be. */
public interface Deliveries {

  /** What is put into the queue of one subscriber. */
  record Queued(TrailPlace place, String lane, String type, String body) {}

  /** How many stand how, and when the first is tried that no dead one holds back. */
  record Standing(Map<Delivery.State, Integer> counts, Instant firstDue) {

    static final Standing NONE = new Standing(Map.of(), null);

    public int count(Delivery.State state) {
      return counts.getOrDefault(state, 0);
    }
  }

  void queue(UUID subscription, List<Queued> events, Instant now);

  /**
   * Takes what is due, one of each case, for so long that whoever takes it has sent and marked it;
   * what is not marked by then is due again.
   */
  List<Delivery> take(UUID subscription, int most, Instant now, Duration patience);

  /** Nothing where it was taken back meanwhile. */
  void delivered(Delivery sent, Instant now);

  void failed(Delivery sent, String failure, Instant again);

  void dead(Delivery sent, String failure, Instant now);

  /** A person has dead ones sent once more; the one with this event's id, or all for none. */
  int revive(UUID subscription, String eventOrAll, Instant now);

  /** A person gives a dead one up, so that its case goes on. */
  int skip(UUID subscription, String event, Instant now);

  /** Forgets everything queued after a place, sent or not. */
  void forgetAfter(UUID subscription, TrailPlace place);

  /** Of each that was ever queued something, by subscription. */
  Map<UUID, Standing> standings(List<UUID> subscriptions);

  /** The latest first; of one state, or of all for none. */
  List<Delivery> latest(UUID subscription, Delivery.State stateOrAll, int most);
}
