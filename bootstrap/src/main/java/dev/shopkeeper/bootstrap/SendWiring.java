package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.application.customer.PhoneNumbers;
import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.send.Audiences;
import dev.shopkeeper.application.notification.send.CommandSend;
import dev.shopkeeper.application.notification.send.ComposeEmail;
import dev.shopkeeper.application.notification.send.Deliveries;
import dev.shopkeeper.application.notification.send.DeliveryHistory;
import dev.shopkeeper.application.notification.send.DeliveryLog;
import dev.shopkeeper.application.notification.send.DeliveryPersonalData;
import dev.shopkeeper.application.notification.send.DeliveryTraces;
import dev.shopkeeper.application.notification.send.FrozenOffers;
import dev.shopkeeper.application.notification.send.MendSends;
import dev.shopkeeper.application.notification.send.RunSend;
import dev.shopkeeper.application.notification.send.SendLimits;
import dev.shopkeeper.application.notification.send.SendQueries;
import dev.shopkeeper.application.notification.send.SendStores;
import dev.shopkeeper.application.notification.send.Sends;
import dev.shopkeeper.application.notification.send.StartSend;
import dev.shopkeeper.application.notification.send.SweepAudiences;
import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.OfferProducts;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.application.task.WakeTask;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Random;

/** Sends: accepting them, carrying them out, and telling what came of them. */
@Factory
final class SendWiring {

    @Singleton
    SendLimits sendLimits(MailAccess mail) {
        return SendLimits.DEFAULT.withSlots(mail.connections());
    }

    @Singleton
    SendStores sendStores(
            Sends sends,
            Deliveries deliveries,
            Audiences audiences,
            Customers customers,
            Suppressions suppressions,
            NotificationConfigs configs) {
        return new SendStores(sends, deliveries, audiences, customers, suppressions, configs);
    }

    @Singleton
    ComposeEmail composeEmail(
            RenderEmail render,
            OfferProducts offers,
            Products products,
            MailLinks links,
            MessageIds messageIds,
            InstantSource clock) {
        return new ComposeEmail(render, new FrozenOffers(offers, products), links, messageIds, clock);
    }

    @Singleton
    StartSend startSend(
            SendStores stores,
            ConfigQueries configs,
            CustomerQueries customers,
            PhoneNumbers phones,
            RenderEmail render,
            ComposeEmail compose,
            StartTask tasks,
            SendLimits limits,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new StartSend(stores, configs, customers, phones, render, compose, tasks, limits, audit, ids, clock);
    }

    @Singleton
    TaskWork runSend(
            SendStores stores,
            ComposeEmail compose,
            Mailer mailer,
            Announce announce,
            SendLimits limits,
            InstantSource clock) {
        return new RunSend(stores, compose, mailer, announce, limits, clock, new Random());
    }

    @Singleton
    CommandSend commandSend(Sends sends, WakeTask wake, AuditLog audit, IdSource ids, InstantSource clock) {
        return new CommandSend(sends, wake, audit, ids, clock);
    }

    @Singleton
    MendSends mendSends(SendStores stores, Tasks tasks, StartTask start, WakeTask wake, InstantSource clock) {
        return new MendSends(stores, tasks, start, wake, clock);
    }

    @Singleton
    SendQueries sendQueries(Sends sends, Engagement engagement) {
        return new SendQueries(sends, engagement);
    }

    @Singleton
    DeliveryLog deliveryLog(Deliveries deliveries, CustomerQueries customers, AuditLog audit, InstantSource clock) {
        return new DeliveryLog(deliveries, customers, audit, clock);
    }

    @Singleton
    CustomerTraces deliveryTraces(Deliveries deliveries) {
        return new DeliveryTraces(deliveries);
    }

    @Singleton
    CustomerHistory deliveryHistory(Deliveries deliveries, Sends sends, NotificationConfigs configs) {
        return new DeliveryHistory(deliveries, sends, configs);
    }

    @Singleton
    PersonalData deliveryPersonalData(Deliveries deliveries) {
        return new DeliveryPersonalData(deliveries);
    }

    @Singleton
    Chore sweepAudiences(Sends sends, Audiences audiences, InstantSource clock) {
        return new SweepAudiences(sends, audiences, clock);
    }
}
