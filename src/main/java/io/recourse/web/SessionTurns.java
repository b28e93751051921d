package io.recourse.web;

import jakarta.servlet.http.HttpSession;
import java.util.function.Supplier;

/** Port: what a session does one at a time, whichever nodes its requests reach. */
public interface SessionTurns {

  /** Name of transactions that keep a session: they belong to whatever was done before. */
  String KEEPING = "session";

  /** Does the work once nobody else is at work in this session; it sees what they left there. */
  <T> T take(HttpSession session, Supplier<T> work);
}
