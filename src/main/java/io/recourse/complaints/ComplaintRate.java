package io.recourse.complaints;

/**
 * How many complaints came (CMP-11).
 *
 * @param key a month such as {@code 2026-11}, an article, a channel or a team
 * @param complaints opened in the time, whatever became of them
 * @param of orders placed in the time; of a channel or team all its cases
 */
public record ComplaintRate(String key, long complaints, long of) {

  /** Complaints per thousand; null where there is nothing they could be of. */
  public Long permille() {
    return of == 0 ? null : Math.round(complaints * 1000.0 / of);
  }
}
