package io.recourse.pilot;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The middle or the mean of measured numbers, and how far two of them are apart: by 1,000 samples
 * drawn from them with replacement (B. Efron, Annals of Statistics 7 (1979) 1), the same ones each
 * time.
 */
final class Middle {

  private static final int SAMPLES = 1000;
  private static final int LEFT_OUT = 25;
  private static final int MANY = 4_000;

  private Middle() {}

  static double median(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElse(0);
  }

  /** Of so many that samples would take long the ranks tell as much. */
  static Gap ofMedians(List<Double> ours, List<Double> others) {
    return ours.size() + others.size() > MANY
        ? Spread.ofMedian(ours).above(Spread.ofMedian(others))
        : between(ours, others, Middle::median);
  }

  /** Null where one of them is empty. */
  static Gap between(List<Double> ours, List<Double> others, ToDoubleFunction<double[]> middle) {
    if (ours.isEmpty() || others.isEmpty()) {
      return null;
    }
    double[] one = numbers(ours);
    double[] two = numbers(others);
    Random chance = new Random(SAMPLES);
    double[] gaps = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      gaps[i] = middle.applyAsDouble(drawn(one, chance)) - middle.applyAsDouble(drawn(two, chance));
    }
    Arrays.sort(gaps);
    return new Gap(
        middle.applyAsDouble(one) - middle.applyAsDouble(two),
        gaps[LEFT_OUT],
        gaps[SAMPLES - 1 - LEFT_OUT]);
  }

  static double[] numbers(List<Double> from) {
    return from.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] drawn(double[] from, Random chance) {
    double[] sample = new double[from.length];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = from[chance.nextInt(from.length)];
    }
    return sample;
  }
}
