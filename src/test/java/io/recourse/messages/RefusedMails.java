package io.recourse.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Mails that did not read well, also where no test stood by, as in a job of the product. */
public final class RefusedMails {

  private static final Queue<String> REFUSED = new ConcurrentLinkedQueue<>();

  private RefusedMails() {}

  static void add(AssertionError why) {
    REFUSED.add(why.getMessage());
  }

  /** Each is told once. */
  public static List<String> taken() {
    List<String> taken = new ArrayList<>();
    for (String next = REFUSED.poll(); next != null; next = REFUSED.poll()) {
      taken.add(next);
    }
    return taken;
  }
}
