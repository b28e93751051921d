package io.recourse.cases;

/**
 * How often the customer turned to us about a case, and how content they were.
 *
 * @param count first contact included
 * @param reopened how often the case was taken up again
 * @param satisfaction 1 to 5 as the customer answered, may be null
 */
public record Contacts(int count, int reopened, Integer satisfaction) {

  static final Contacts FIRST = new Contacts(1, 0, null);

  Contacts again() {
    return new Contacts(count + 1, reopened, satisfaction);
  }

  Contacts reopen() {
    return new Contacts(count, reopened + 1, null);
  }

  Contacts rated(int score) {
    return new Contacts(count, reopened, score);
  }
}
