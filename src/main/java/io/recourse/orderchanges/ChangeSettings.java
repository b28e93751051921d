package io.recourse.orderchanges;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator configures of changes, under {@code recourse.order-changes}.
 *
 * @param paymentTerm the customer's, to pay what a change makes the order dearer
 */
@ConfigurationProperties("recourse.order-changes")
public record ChangeSettings(@DefaultValue("P3D") Period paymentTerm) {}
