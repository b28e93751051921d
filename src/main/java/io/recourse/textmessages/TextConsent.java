package io.recourse.textmessages;

import java.time.ZoneId;

/**
 * That a customer may be texted, where and when.
 *
 * @param phone in the form of E.164
 * @param fromHour first hour of their day in which they may be disturbed
 * @param toHour the hour at which that ends
 * @param zone of their day, as they said; null where they did not: then it is an hour of theirs
 *     only when it is one in every zone of their country
 */
public record TextConsent(String person, String phone, int fromHour, int toHour, ZoneId zone) {}
