package io.recourse.textmessages;

/**
 * That a customer may be texted, where and when.
 *
 * @param phone in the form of E.164
 * @param fromHour first hour of their day in which they may be disturbed
 * @param toHour the hour at which that ends
 */
public record TextConsent(String person, String phone, int fromHour, int toHour) {}
