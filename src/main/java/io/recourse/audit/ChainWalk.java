package io.recourse.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Walks chains event by event and says where one was edited, cut, reordered or left hanging. */
public final class ChainWalk {

  private static final int KEPT = 1000;

  private final List<BrokenLink> broken = new ArrayList<>();
  private long chains;
  private long events;
  private String chain;
  private ChainHead head;
  private ChainHead last;

  /** Takes the next event of the chains in order; null where a head has no event at all. */
  public void next(String of, ChainHead itsHead, ChainedEvent event) {
    if (!Objects.equals(of, chain)) {
      closeChain();
      chains++;
      chain = of;
      head = itsHead;
      last = ChainHead.empty(of);
    }
    if (event != null) {
      events++;
      judge(event);
      last = ChainHead.of(event);
    }
  }

  /** Ends the walk. */
  public TrailVerdict verdict() {
    closeChain();
    chain = null;
    return new TrailVerdict(chains, events, List.copyOf(broken));
  }

  void report(BrokenLink found) {
    if (broken.size() < KEPT) {
      broken.add(found);
    }
  }

  private void judge(ChainedEvent event) {
    if (event.seq() != last.seq() + 1) {
      report(new BrokenLink(chain, last.seq() + 1, "The event is missing."));
    } else if (!Arrays.equals(event.prevHash(), last.hash())) {
      report(new BrokenLink(chain, event.seq(), "The event does not follow the one before it."));
    }
    if (!Arrays.equals(event.hash(), event.expectedHash())) {
      report(new BrokenLink(chain, event.seq(), "The event was changed after it was written."));
    }
  }

  private void closeChain() {
    if (chain == null) {
      return;
    }
    if (head == null) {
      report(new BrokenLink(chain, last.seq(), "The chain has lost its head."));
    } else if (head.seq() > last.seq()) {
      report(new BrokenLink(chain, last.seq() + 1, "The last events are missing."));
    } else if (head.seq() < last.seq() || !Arrays.equals(head.hash(), last.hash())) {
      report(new BrokenLink(chain, last.seq(), "The head does not fit the last event."));
    }
  }
}
