package io.recourse.pilot;

/** The normal distribution, and that of Student for few numbers. */
final class Normal {

  /** The 97.5th percentile. */
  static final double Z = 1.959963984540054;

  /** That of Student's distribution by degrees of freedom, from 1 on. */
  private static final double[] STUDENT = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045
  };

  private static final double[] TAIL = {
    1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.319381530
  };

  private Normal() {}

  /** How many standard errors hold the mean of so many numbers in 95 of 100 trials. */
  static double reach(int numbers) {
    int freedom = numbers - 1;
    return freedom <= STUDENT.length ? STUDENT[freedom - 1] : Z;
  }

  /**
   * What lies above so many standard deviations, to seven digits (M. Abramowitz, I. Stegun,
   * 26.2.17).
   *
   * @param deviations 0 or more
   */
  static double above(double deviations) {
    double t = 1 / (1 + 0.2316419 * deviations);
    double sum = 0;
    for (double term : TAIL) {
      sum = (sum + term) * t;
    }
    return sum * Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI);
  }
}
