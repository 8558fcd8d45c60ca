-- Three administrators who watch one another: each role keeps what is its own, nobody holds another beside it.
insert into role (role_key, scope, built_in, sort_order, version)
    select k.role_key, 'OWN', true, k.sort_order, 0
    from (values ('security-administrator', 12),
                 ('auditor', 14)) as k (role_key, sort_order)
    where not exists (select 1 from role r where r.role_key = k.role_key);

delete from role_permission
    where permission in ('identity.people.manage', 'identity.offices.manage', 'identity.roles.manage',
                         'modules.read', 'modules.manage', 'platform.sample-data.manage', 'audit.read')
    and role_key <> 'administrator';
delete from role_permission
    where role_key = 'administrator'
    and permission not in ('identity.people.read', 'identity.people.manage', 'identity.offices.manage',
                           'modules.read', 'modules.manage', 'platform.sample-data.manage');
insert into role_permission (role_key, permission)
    select k.role_key, k.permission
    from (values ('security-administrator', 'identity.people.read'),
                 ('security-administrator', 'identity.roles.manage'),
                 ('auditor', 'identity.people.read'),
                 ('auditor', 'audit.read')) as k (role_key, permission)
    where exists (select 1 from known_permission p where p.permission = k.permission);

delete from account_role
    where role_key <> 'administrator'
    and account_id in (select a.account_id from account_role a where a.role_key = 'administrator');

-- Whoever adds an account does not say what it may do.
alter table account add column if not exists created_by bigint;

-- Without the row the account of the first start still has to appoint somebody.
insert into setting (name, content)
    select 'administration', 'SIMPLE' from setting s where s.name = 'simple-mode';
delete from setting where name = 'simple-mode';
