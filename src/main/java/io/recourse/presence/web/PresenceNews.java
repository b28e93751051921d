package io.recourse.presence.web;

import io.recourse.common.CaseNumber;
import io.recourse.common.OtherNodes;
import io.recourse.presence.Presence.State;
import io.recourse.presence.PresenceBoard;
import org.springframework.stereotype.Component;

/**
 * Keeps the board of every node. One that has just started knows of each page when that page tells
 * where it is the next time.
 */
@Component
class PresenceNews implements OtherNodes.Listener {

  private final PresenceBoard board;
  private final PresenceStream stream;
  private final OtherNodes others;

  PresenceNews(PresenceBoard board, PresenceStream stream, OtherNodes others) {
    this.board = board;
    this.stream = stream;
    this.others = others;
  }

  void tell(CaseNumber number, String person, State state) {
    keep(number, person, state);
    others.tell(topic(), String.join(" ", number.value(), state.name(), person));
  }

  @Override
  public String topic() {
    return "presence";
  }

  @Override
  public void hear(String words) {
    String[] told = words.split(" ", 3);
    keep(new CaseNumber(told[0]), told[2], State.valueOf(told[1]));
  }

  private void keep(CaseNumber number, String person, State state) {
    if (board.tell(number, person, state)) {
      stream.changed(number);
    }
  }
}
